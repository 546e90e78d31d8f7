# The exit code is that of the program, whatever a callback raises.
import atexit
import sys


def leave():
    sys.exit(9)


atexit.register(leave)
print("end")
sys.exit(4)
