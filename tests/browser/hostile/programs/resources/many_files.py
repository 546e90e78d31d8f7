"""Make very many files, folders and links.

Ends: done
Prints: made
"""

import os
from pathlib import Path

for number in range(20_000):
    Path(f"file{number}").touch()
for number in range(200):
    os.makedirs(f"folder/{number}/" + "/".join("abcdefgh"), exist_ok=True)
os.symlink("loop", "loop")
print("made")
