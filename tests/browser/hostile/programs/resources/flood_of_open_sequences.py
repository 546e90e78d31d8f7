"""Begin very many escape sequences, and end none.

Ends: done
Prints: end
"""

import os

print("\x1b" * 10_000 + "\x1b]0;" * 6_000)
for _ in range(20_000):
    os.write(1, b"\x1b")
print("\x1b[" + "1;" * 10_000)
print("\x1b[31;" * 3_000)
print("end")
