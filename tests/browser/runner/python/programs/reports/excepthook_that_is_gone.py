# Without a hook the error is still told.
import sys

sys.excepthook = None
raise ValueError("no data")
