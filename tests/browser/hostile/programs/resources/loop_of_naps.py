"""Sleep for ever, a moment at a time.

Ends: stopped
Prints: napping
"""

import time

print("napping")
while True:
    time.sleep(0.001)
