# sys.exit in a function runs finally, then what runs at the end.
import atexit
import sys


class Connection:
    def __del__(self):
        print("closed")


def train():
    connection = Connection()
    try:
        sys.exit("disk full")
    finally:
        print("finally")


atexit.register(print, "atexit")
train()
