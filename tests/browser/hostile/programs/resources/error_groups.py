"""Raise a group that holds each group twice, so that to print it takes for ever.

Ends: stopped
Prints: grouping
"""

print("grouping")
error = ValueError("core")
for _ in range(100):
    error = ExceptionGroup("group", [error, error])
raise error
