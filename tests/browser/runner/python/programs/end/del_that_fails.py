# A __del__ that fails is reported and changes no exit code.
import sys


class Model:
    def __del__(self):
        raise RuntimeError("gone")


sys.unraisablehook = lambda error: print("ignored:", error.exc_value)
model = Model()
print("end")
