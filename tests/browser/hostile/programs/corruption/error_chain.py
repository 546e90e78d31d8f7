"""Raise an exception with a chain of 20,000 causes.

Ends: exit code 1 or broken
Prints: chaining
"""

print("chaining")
error = ValueError("first")
for number in range(20_000):
    other = ValueError(number)
    other.__cause__ = error
    error = other
raise error
