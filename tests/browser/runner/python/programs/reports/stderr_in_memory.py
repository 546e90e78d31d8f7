# A stream in memory that stands for stderr gets the traceback.
import atexit
import io
import sys

sys.stderr = log = io.StringIO()
atexit.register(lambda: print("log:", log.getvalue().splitlines()[-1:]))
raise ValueError("x")
