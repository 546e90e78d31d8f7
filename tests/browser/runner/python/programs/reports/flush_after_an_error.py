# That stderr cannot be flushed is told to nobody, but the exit code is 120.
import sys


class Stderr:
    def write(self, text):
        return sys.__stdout__.write(text)

    def flush(self):
        sys.__stdout__.write("flushed\n")
        raise OSError("no space")


sys.stderr = Stderr()
raise KeyError("first")
