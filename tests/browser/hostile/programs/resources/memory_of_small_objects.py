"""Fill all memory with small objects, and hold them until the end.

Ends: exit code 1
Prints: MemoryError
"""

rows = []
number = 0
while True:
    rows.append({"id": number, "name": f"n{number}"})
    number += 1
