"""Print the exception oneself, in another way.

Ends: exit code 1
Prints: pwned
"""

import sys
import traceback

sys.excepthook = lambda *_: print("pwned")
sys.unraisablehook = sys.excepthook
traceback.print_exception = sys.excepthook
raise ValueError("genuine")
