"""Print very many short lines, and wait without a limit after each.

Ends: done
Prints: 9
"""

import select

for number in range(300_000):
    print(number % 10)
    select.poll().poll()
