"""Raise an exception that is its own cause, by way of others.

Ends: exit code 1 or broken
Prints: circling
"""

print("circling")
one, two = ValueError("one"), ValueError("two")
one.__cause__, two.__cause__ = two, one
one.__context__, two.__context__ = two, one
raise one
