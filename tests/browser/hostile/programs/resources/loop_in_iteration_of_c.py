"""Loop for ever within one call of C, where no Python runs.

Ends: stopped
Prints: summing
"""

import itertools

print("summing")
sum(itertools.repeat(0))
