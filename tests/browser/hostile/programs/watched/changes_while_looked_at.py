"""Change an object while its attributes are read.

Ends: done
Prints: ran
Recorded: whole
"""

import gc


class Dies:
    def __init__(self, owner):
        self.owner = owner
        self.circle = self

    def __del__(self):
        self.owner.clear()


class Owner:
    def __init__(self):
        self.values = {n: [n] for n in range(40)}
        for _ in range(200):
            Dies(self.values)

    def work(self):
        gc.collect()
        return self.values


Owner().work()
print("ran")
