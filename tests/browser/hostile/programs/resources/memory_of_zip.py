"""Unpack a few bytes that hold gigabytes.

Ends: done
Prints: refused
"""

import zlib

packer = zlib.compressobj(9)
bomb = b"".join(packer.compress(bytes(2**22)) for _ in range(400)) + packer.flush()
try:
    print("REACHED", len(zlib.decompress(bomb)))
except MemoryError:
    print("refused")
