# Objects that hold each other are finalized, and see the module's names.
PREFIX = "node"


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print(PREFIX, self.name)


a, b = Node("a"), Node("b")
a.other, b.other = b, a
print("end")
