# Whoever watches calls is not told of what happens in functions that CPython has in C.
import asyncio
import os
import sys
import threading
import time

LIBRARY = "<", os.path.dirname(os.__file__)
seen = set()


def note(code):
    if not code.co_filename.startswith(LIBRARY):
        seen.add((code.co_filename.rpartition("/")[2], code.co_name))


def watch(frame, event, argument):
    if event in ("call", "return"):
        note(frame.f_code)
    return watch


def work():
    with threading.Lock():
        time.sleep(0.001)
    lock = threading.Lock()
    lock.acquire(timeout=1)
    try:
        input("name? ")
    except EOFError:
        print("nobody")
    asyncio.run(asyncio.to_thread(time.sleep, 0.001))


sys.setprofile(watch)
work()
sys.setprofile(None)
print(sorted(seen))
seen.clear()
sys.settrace(watch)
work()
sys.settrace(None)
print(sorted(seen))
seen.clear()
tool = sys.monitoring
tool.use_tool_id(tool.PROFILER_ID, "watcher")
for event in (tool.events.PY_START, tool.events.PY_RETURN):
    tool.register_callback(tool.PROFILER_ID, event, lambda code, *_: note(code))
tool.set_events(tool.PROFILER_ID, tool.events.PY_START | tool.events.PY_RETURN)
work()
tool.set_events(tool.PROFILER_ID, 0)
print(sorted(seen - {("before.py", "<lambda>")}))
