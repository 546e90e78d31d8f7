"""Raise a group of exceptions that is nested a thousand deep.

Ends: exit code 1 or broken
Prints: grouping
"""

print("grouping")
error = ValueError("core")
for _ in range(1_000):
    error = ExceptionGroup("group", [error])
raise error
