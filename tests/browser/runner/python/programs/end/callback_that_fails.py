# A callback that fails is reported, and the others run.
import atexit


def save():
    raise OSError("disk full")


atexit.register(print, "first registered")
atexit.register(save)
atexit.register(print, "last registered")
print("end")
