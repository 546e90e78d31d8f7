# What stands here in the place of CPython's has its names: in a log, a pickle, a signature.
import asyncio
import inspect
import logging
import os
import pickle
import re
import socket
import sys
import threading
import time

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)
asyncio.run(asyncio.sleep(0))
for function in (time.sleep, input, socket.getaddrinfo, os.execv, asyncio.run):
    name = f"{function.__module__}.{function.__qualname__}"
    print(name, pickle.loads(pickle.dumps(function)) is function)
for function in (socket.getaddrinfo, threading.Condition.wait, socket.socket):
    signature = str(inspect.signature(function))
    print(
        function.__module__, function.__qualname__, re.sub(" at 0x.*>", ">", signature)
    )
