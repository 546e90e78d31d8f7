"""Print very many short lines.

Ends: done
Prints: 9
"""

for number in range(300_000):
    print(number % 10)
