# Text that is left when the program has closed what it would be written to.
import errno
import os
import sys


def hook(told):
    known = told.exc_value.errno == errno.EBADF
    sys.stderr.write(f"{told.exc_type.__name__} {known} {told.exc_traceback}\n")
    raise ValueError("in the hook")


sys.unraisablehook = hook
print("left", end="")
os.close(1)
