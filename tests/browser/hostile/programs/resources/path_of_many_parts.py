"""Ask for files by paths as long as the memory, which JavaScript would take apart.

Ends: done
Prints: refused stat: Filename too long
Prints: refused open: Filename too long
Prints: refused mkdir: Filename too long
Prints: refused rename: Filename too long
"""

import os

path = "a/" * 150_000_000
for attempt in (os.stat, os.open, os.mkdir, os.rename):
    more = {os.open: [os.O_CREAT], os.rename: [path]}.get(attempt, [])
    try:
        attempt(path, *more)
        print("REACHED", attempt.__name__)
    except OSError as error:
        print(f"refused {attempt.__name__}: {error.strerror}")
