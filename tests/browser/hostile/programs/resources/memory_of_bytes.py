"""Ask for all bytes there are, in one piece and in many.

Ends: done
Prints: refused one piece
Prints: refused many pieces
"""

try:
    one = bytes(3 * 2**30)
    print("REACHED", len(one))
except (MemoryError, OverflowError):
    print("refused one piece")
pieces = []
try:
    while True:
        pieces.append(bytearray(b"x") * 2**24)
except MemoryError:
    pieces.clear()
    print("refused many pieces")
