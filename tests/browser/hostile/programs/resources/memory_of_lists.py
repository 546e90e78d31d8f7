"""Double a list until there is no more.

Ends: done
Prints: refused
"""

numbers = [0]
try:
    while True:
        numbers += numbers
except MemoryError:
    del numbers
    print("refused")
