# The last error can be read at exit.
import atexit
import sys
import traceback


def tell():
    print(type(sys.last_exc).__name__, sys.last_value)
    print(traceback.extract_tb(sys.last_traceback)[-1].lineno)


atexit.register(tell)
raise ValueError("no data")
