"""Raise an exception whose message has 50 MB.

Ends: exit code 1
Prints: ValueError: xxxx
"""

raise ValueError("x" * 50_000_000)
