"""Close the file descriptors below the streams, and put others in their place.

Ends: exit code 1 or broken
Prints: closing
"""

import os

print("closing", flush=True)
for descriptor in (0, 1, 2):
    os.close(descriptor)
os.open("taken", os.O_CREAT | os.O_RDWR)
os.open("taken", os.O_CREAT | os.O_RDWR)
os.open("taken", os.O_CREAT | os.O_RDWR)
raise ValueError("unheard")
