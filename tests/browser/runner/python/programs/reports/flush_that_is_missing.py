# A stream without `flush` in the place of stdout changes the exit code, whatever it was.
import sys


class Tee:
    def write(self, text):
        return sys.__stdout__.write(text)


def hook(told):
    sys.__stdout__.write(f"{told.exc_type.__name__}: {told.exc_value}\n")
    sys.__stdout__.write(f"{told.exc_traceback}\n")


sys.unraisablehook = hook
sys.stdout = Tee()
print("printed")
sys.exit(3)
