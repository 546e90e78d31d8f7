# Without stderr nothing is said of an error, and the program fails all the same.
import sys

sys.stderr = None
print("before")
raise ValueError("x")
