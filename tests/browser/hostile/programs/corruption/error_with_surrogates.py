r"""Raise an exception with half a character, NUL and every control character.

Ends: exit code 1
Prints: ValueError: \udc80
"""

raise ValueError("\udc80" + "".join(map(chr, range(32))) + "\x7f\x9b31m")
