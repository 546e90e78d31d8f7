"""Sleep for a year.

Ends: stopped
Prints: good night
"""

import time

print("good night")
time.sleep(365 * 24 * 3600)
