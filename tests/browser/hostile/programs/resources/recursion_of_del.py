"""Delete a chain of objects that is a million long.

Ends: done or broken
Prints: deleting
"""


class Link:
    def __init__(self, other):
        self.other = other


chain = None
for _ in range(1_000_000):
    chain = Link(chain)
print("deleting")
del chain
