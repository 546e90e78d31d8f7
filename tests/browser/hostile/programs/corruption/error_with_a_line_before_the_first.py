"""Raise a syntax error in this file, five lines above its first.

Ends: exit code 1
Prints: SyntaxError: above
"""

raise SyntaxError("above", ("/project/snippets/protocol/before.py", -5, 1, "x"))
