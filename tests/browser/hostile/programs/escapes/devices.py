"""Read and write every device and every folder that the file system has.

Ends: done
Prints: refused: nothing but Python's own files
"""

import contextlib
from pathlib import Path

places = set()
for root in ("/dev", "/proc", "/tmp", "/home", "/lib", "/project", "/runner"):
    for path in Path(root).rglob("*"):
        places.add(str(path))
        if path.name in (
            "stdout",
            "stderr",
            "stdin",
            "tty",
            "tty1",
            "random",
            "urandom",
        ):
            continue
        if root in ("/dev", "/proc"):
            with contextlib.suppress(OSError):
                path.read_bytes()
            with contextlib.suppress(OSError):
                path.write_bytes(b"pwned")
strange = [
    place for place in places if "python-images" in place or "localStorage" in place
]
print("REACHED" if strange else "refused: nothing but Python's own files", *strange)
