# Nobody has called a stream that is flushed when a program ends, or before an error is printed.
import sys


class Stream:
    def __init__(self, name):
        self.name, self.stream = name, getattr(sys, name)

    def write(self, text):
        return self.stream.write(text)

    def flush(self):
        frame, found = sys._getframe(), []
        while frame:
            found.append(frame.f_code.co_name)
            frame = frame.f_back
        seen.add((self.name, *found))


class Watcher:
    def __del__(self):
        sys.__stdout__.write(f"{sorted(self.seen)}\n")


seen = set()
Watcher.seen = seen
watcher = Watcher()
sys.stdout, sys.stderr = Stream("stdout"), Stream("stderr")
