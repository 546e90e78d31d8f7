"""Raise when there are no modules any more: that is told.

Ends: exit code 1
Prints: File "snippets/sample/before.py", line 11, in <module>
Prints: ValueError: nothing is left
"""

import sys

sys.modules.clear()
raise ValueError("nothing is left")
