"""Raise what only the interpreter raises.

Ends: exit code 1
Prints: GeneratorExit
"""

try:
    raise KeyboardInterrupt
finally:
    raise GeneratorExit
