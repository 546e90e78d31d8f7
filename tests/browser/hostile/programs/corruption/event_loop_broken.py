"""Replace the loop, its policy and the clock.

Ends: exit code 1 or broken or done
Prints: breaking
"""

import asyncio
import sys
import time

print("breaking")
time.sleep = time.monotonic = time.time = lambda *_: -1
asyncio.set_event_loop_policy(None)
for name in ("_set_running_loop", "_get_running_loop", "run"):
    setattr(asyncio, name, None)
for name in ("event_loop", "waiting", "worker_thread"):
    vars(sys.modules[name]).clear()
asyncio.run(None)
