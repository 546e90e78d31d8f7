"""Write over the other cells' files, the harness and the standard library.

Ends: done
Prints: written
"""

import contextlib
from pathlib import Path

for root in ("/project/snippets", "/runner"):
    for path in Path(root).rglob("*.py"):
        path.write_text("raise SystemExit('pwned')")
for path in ("/lib/python314.zip", "/lib/python314-rest.zip", "/runner/harness.py"):
    with contextlib.suppress(OSError):
        Path(path).write_bytes(b"pwned")
Path("json.py").write_text("raise SystemExit('pwned')")
Path("sitecustomize.py").write_text("raise SystemExit('pwned')")
print("written")
