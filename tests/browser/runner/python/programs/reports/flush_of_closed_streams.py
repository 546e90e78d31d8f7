# A stream that is closed is not flushed, and one that cannot say whether it is is flushed.
import sys


class Stream:
    def __init__(self, name):
        self.name = name

    def write(self, text):
        return sys.__stdout__.write(text)

    def flush(self):
        sys.__stdout__.write(f"{self.name} is flushed\n")


class Closed(Stream):
    closed = "yes"


class Odd(Stream):
    @property
    def closed(self):
        sys.__stdout__.write("asked\n")
        raise KeyError("closed")


sys.stdout, sys.stderr = Odd("stdout"), Closed("stderr")
