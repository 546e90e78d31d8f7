"""Lack a module whose name has 20 MB.

Ends: exit code 1
Prints: ModuleNotFoundError
"""

raise ModuleNotFoundError("gone", name="x" * 20_000_000)
