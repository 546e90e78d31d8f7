"""Multiply text, join it and format it until there is no more.

Ends: done
Prints: refused product
Prints: refused join
Prints: refused format
"""

for name, attempt in {
    "product": lambda: "x" * 2**31,
    "join": lambda: "x" * 10**6 + "".join(["y" * 10**6] * 2_000),
    "format": lambda: f"{1:>{2**31 - 2}}",
}.items():
    try:
        print("REACHED", name, len(attempt()))
    except (MemoryError, OverflowError, ValueError):
        print("refused", name)
