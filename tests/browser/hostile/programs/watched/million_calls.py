"""Call a function a million times.

Ends: done
Prints: 499999500000
Recorded: cut
"""


def f(n):
    return n


total = 0
for n in range(10**6):
    total += f(n)
print(total)
