# A file may have any name, also one that is taken in JavaScript.
import os
import pathlib
import shutil
import tempfile

NAMES = [
    "toString",
    "__proto__",
    "constructor",
    "valueOf",
    "hasOwnProperty",
    "0",
    "length",
]
for name in NAMES:
    pathlib.Path(name).write_text(name)
print([pathlib.Path(name).read_text() for name in NAMES])
print([name for name in sorted(os.listdir()) if name in NAMES])
with tempfile.TemporaryDirectory() as folder:
    for name in NAMES:
        pathlib.Path(folder, name, "__proto__").mkdir(parents=True)
        os.rename(f"{folder}/{name}", f"{folder}/{name}.moved")
        os.rename(f"{folder}/{name}.moved", f"{folder}/{name}")
    print(sorted(os.listdir(folder)))
    print([os.listdir(f"{folder}/{name}") for name in NAMES])
    shutil.rmtree(f"{folder}/__proto__")
    print(os.path.exists(f"{folder}/__proto__"), len(os.listdir(folder)))
print(os.path.exists(folder))
for name in NAMES:
    os.remove(name)
print([name for name in os.listdir() if name in NAMES])
