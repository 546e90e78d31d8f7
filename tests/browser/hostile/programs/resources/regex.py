"""Match a pattern that goes back and forth for ever.

Ends: stopped
Prints: matching
"""

import re

print("matching")
re.match(r"(a|a|a)*$", "a" * 60 + "b")
