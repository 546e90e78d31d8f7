# A chain of 5,000 objects can be dropped at once.
class Node:
    def __init__(self, following):
        self.following = following


head = None
for _ in range(5_000):
    head = Node(head)
head = None
print("dropped")
