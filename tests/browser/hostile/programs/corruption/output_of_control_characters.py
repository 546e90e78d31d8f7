"""Print control characters, colors of a terminal and text that runs backwards.

Ends: done
Prints: red
"""

import sys

print("plain")
print("".join(map(chr, range(32))), "\x7f\x9b")
print("\x1b[2J\x1b[31mred\x1b]0;title\x07\x1b[8mhidden\x1b[0m")
print("\u202egnol siht si\u202c \u2066\u2067\u2068\u2069 \ufeff\u200b\u2028\u2029")
sys.stdout.buffer.write(b"\xff\xfe\x80\xed\xa0\x80\xf4\x90\x80\x80\n")
print("\udc80".encode("utf-8", "surrogatepass"), chr(0x10FFFF), "\0")
