# The repr of a list that nests too deep is a RecursionError.
deep = []
for _ in range(100_000):
    deep = [deep]
try:
    repr(deep)
except RecursionError:
    print("repr of a list")
deep = {}
for _ in range(100_000):
    deep = {1: deep}
try:
    repr(deep)
except RecursionError:
    print("repr of a dict")
print(len(repr(eval("[" * 90 + "]" * 90))))
