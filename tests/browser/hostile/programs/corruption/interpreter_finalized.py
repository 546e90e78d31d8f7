"""Shut the interpreter down from within.

Ends: broken or done or exit code 1
Prints: closing
"""

import ctypes

print("closing", flush=True)
ctypes.pythonapi.Py_FinalizeEx()
