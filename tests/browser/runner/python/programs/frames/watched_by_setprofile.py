# A function that watches calls, and is left on, sees the program's and the library's.
import atexit
import os
import sys

LIBRARY = os.path.dirname(os.__file__)
seen = set()


def watch(frame, event, argument):
    code = frame.f_code
    if event == "call" and not code.co_filename.startswith(("<", LIBRARY)):
        seen.add(code.co_name)


def work():
    return len("work")


@atexit.register
def show():
    sys.setprofile(None)
    print(sorted(seen - {"show"}))


sys.settrace(watch)
sys.setprofile(watch)
work()
raise KeyError("watched to the end")
