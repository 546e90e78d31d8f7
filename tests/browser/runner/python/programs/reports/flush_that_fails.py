# Where stdout cannot be flushed at the end, that is told, and the exit code is 120.
import atexit
import sys


class Full:
    def write(self, text):
        return len(text)

    def flush(self):
        raise BrokenPipeError(32, "Broken pipe")


class Stderr:
    """Puts Python 3.13's words into those of 3.14."""

    def write(self, text):
        text = text.replace(
            "Exception ignored on flush", "Exception ignored while flush"
        )
        return sys.__stderr__.write(text)

    def flush(self):
        sys.__stderr__.flush()


class Last:
    def __del__(self):
        sys.__stdout__.write("the modules go\n")


last = Last()
sys.stdout, sys.stderr = Full(), Stderr()
atexit.register(sys.__stdout__.write, "at exit\n")
print("lost")
