# There is one process.
# Differs: Processes
# In the browser:
#   run: OSError No program can be started: a browser runs no other programs
#   shell: OSError No program can be started: a browser runs no other programs
#   system: OSError No program can be started: a browser runs no other programs
#   fork: OSError No program can be started: a browser runs no other programs
#   asyncio: OSError No program can be started: a browser runs no other programs
#   multiprocessing needs other processes: a browser runs no other programs
#   NotImplementedError
import asyncio
import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor


async def start_program():
    await asyncio.create_subprocess_exec("true")


def fork():
    if os.fork() == 0:
        os._exit(0)


starts = {
    "run": lambda: subprocess.run(["true"], check=True, capture_output=True),
    "shell": lambda: subprocess.check_output("true", shell=True),
    "system": lambda: os.system("true"),
    "fork": fork,
    "asyncio": lambda: asyncio.run(start_program()),
}
for name, start in starts.items():
    try:
        start()
        print(f"{name}: started")
    except OSError as error:
        print(f"{name}: {type(error).__name__}", error.strerror)
# On a machine it would import this program once more.
if sys.platform == "emscripten":
    try:
        multiprocessing.Process(target=print).start()
    except ImportError as error:
        print(error)
    try:
        ProcessPoolExecutor()
    except NotImplementedError as error:
        print(type(error).__name__)
