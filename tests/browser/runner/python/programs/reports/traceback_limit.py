# A traceback that the program has limited shows the innermost frames.
import sys

sys.tracebacklimit = 1


def read():
    raise KeyError("rows")


def load():
    try:
        read()
    except KeyError as error:
        raise ValueError("no rows") from error


load()
