"""Compile source that is nested very deep.

Ends: exit code 1 or broken
Prints: compiling
"""

print("compiling")
exec("-" * 1_000_000 + "1")
exec("(" * 100_000 + ")" * 100_000)
