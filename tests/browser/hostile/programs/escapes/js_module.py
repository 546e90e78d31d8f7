"""Import the module `js`, which holds what leads out of a worker.

Ends: exit code 1
Prints: 'js' is not here: programs on this page cannot reach JavaScript
"""

import js

print("REACHED", js.fetch)
