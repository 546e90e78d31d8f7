"""Raise a syntax error whose place is made of objects of other kinds.

Ends: exit code 1 or broken
Prints: placing
"""

print("placing")
error = SyntaxError("odd")
error.filename, error.lineno, error.offset, error.text = "before.py", [1], {}, 7
raise error
