"""Leave generators open, and let others go.

Ends: done
Prints: closed
Recorded: whole
"""


def rows():
    try:
        yield 1
    finally:
        print("closed")


left = [rows() for _ in range(3)]
for r in left:
    next(r)
kept = rows()
next(kept)
left.clear()
print("end")
