"""Find the recorder among all objects, and spoil what it holds.

Ends: done or broken
Prints: ran
Recorded: any
"""

import gc
import sys

frames = []
frame = sys._getframe()
while frame:
    frames.append(frame.f_code.co_filename)
    frame = frame.f_back
print("ran", any("/runner/" in name for name in frames))


def work(n):
    return n


work(1)
for thing in gc.get_objects():
    if type(thing).__name__ == "Recorder":
        for name in list(vars(thing)):
            if name != "tell":
                setattr(thing, name, None)
work(2)
