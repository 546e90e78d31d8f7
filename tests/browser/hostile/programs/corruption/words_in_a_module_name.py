"""Miss a module whose name is a sentence.

Ends: exit code 1
Prints: ModuleNotFoundError
"""

raise ModuleNotFoundError("gone", name="Your_edits_are_lost.Call_555_0100")
