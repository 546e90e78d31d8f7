# What a program prints of its own stack ends where it calls what CPython has in C.
import asyncio
import faulthandler
import io
import logging
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import warnings

LIBRARY = "<frozen ", os.path.dirname(os.__file__)
log = io.StringIO()
logging.basicConfig(stream=log)


def shown(text):
    """Return the frames that are not the library's."""
    found = re.findall('File "(.*)", line [0-9]+,? in (.*)', text)
    return [
        (file.rpartition("/")[2], function)
        for file, function in found
        if not file.startswith(LIBRARY)
    ]


def sleep_too_little():
    time.sleep(-1)


def ask():
    input()


def release():
    threading.Lock().release()


def wait():
    threading.Condition().wait()


def import_nothing():
    import js


def start():
    subprocess.run(["/nothing"])


def connect():
    with socket.socket() as made:
        made.connect(("127.0.0.1", 1))


def look_up():
    socket.getaddrinfo("no.such.name.invalid", 80)


def in_a_thread():
    asyncio.run(asyncio.to_thread(sleep_too_little))


def in_a_loop():
    async def handle():
        asyncio.get_running_loop().add_signal_handler(999, print)

    asyncio.run(handle())


def serve():
    async def server():
        await asyncio.get_running_loop().create_server(None)

    asyncio.run(server())


def fail_in(function):
    try:
        function()
    except Exception:
        logging.exception("it failed")
        print(shown(traceback.format_exc()) == shown(log.getvalue()))
        print(*shown(log.getvalue()))
    log.seek(log.truncate(0))


for function in (sleep_too_little, ask, release, wait, import_nothing, start, connect):
    fail_in(function)
for function in (look_up, in_a_thread, in_a_loop, serve):
    fail_in(function)


async def look_around():
    await asyncio.sleep(0.1)
    logging.error("from here", stack_info=True)
    traceback.print_stack(file=log)
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file, all_threads=False)
        file.seek(0)
        log.write(file.read())
    files = {file for file, _ in shown(log.getvalue())}
    frame = sys._getframe()
    while frame:
        file = frame.f_code.co_filename
        if not file.startswith(LIBRARY):
            files.add(file.rpartition("/")[2])
        frame = frame.f_back
    print(sorted(files))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for level in range(1, 40):
            warnings.warn("from further out", stacklevel=level)
    files = {warning.filename for warning in caught}
    names = [file.rpartition("/")[2] for file in files if not file.startswith(LIBRARY)]
    print(sorted(names))


def sleep_in_a_thread():
    time.sleep(0.5)


async def beside_a_thread():
    await asyncio.gather(asyncio.to_thread(sleep_in_a_thread), look_around())


asyncio.run(beside_a_thread())
