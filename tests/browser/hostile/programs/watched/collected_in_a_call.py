"""Ask for frames where the collector runs, also while a step is noted.

Ends: done
Prints: above us: [], traced: ['before.py']
Recorded: whole
"""

import gc
import sys
import tracemalloc

above = set()


def look(frame):
    while frame:
        above.add(frame.f_code.co_filename)
        frame = frame.f_back


class Cycle:
    def __init__(self):
        self.itself = [self, {"me": self}, (self,)]

    def __del__(self):
        look(sys._getframe())


def work(n):
    yield [Cycle() for _ in range(n)] and n


gc.callbacks.append(lambda *_: look(sys._getframe()))
gc.set_threshold(1)
tracemalloc.start()
for _ in range(60):
    list(work(2))
taken = tracemalloc.take_snapshot().statistics("filename")
gc.set_threshold(0)
gc.callbacks.clear()
ours = [
    name
    for name in above
    if not name.startswith("/project/")
    and "runpy" not in name
    and "tracemalloc" not in name
]
files = {trace.filename for one in taken for trace in one.traceback}
names = {name.rpartition("/")[2] for name in files} - {"tracemalloc.py"}
print(f"above us: {sorted(ours)}, traced: {sorted(names)}")
