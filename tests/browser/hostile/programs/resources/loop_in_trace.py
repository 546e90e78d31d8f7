"""Loop for ever in a function that watches calls.

Ends: stopped
Prints: tracing
"""

import sys


def watched():
    print("never")


def watch(code, _):
    if code.co_name == "watched":
        print("tracing", flush=True)
        while True:
            pass


sys.monitoring.use_tool_id(3, "watcher")
sys.monitoring.register_callback(3, sys.monitoring.events.PY_START, watch)
sys.monitoring.set_events(3, sys.monitoring.events.PY_START)
watched()
