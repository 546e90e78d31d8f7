# A program that has switched the collector off finds its garbage gone with all else.
import gc

gc.disable()


class Node:
    def __del__(self):
        print("node", self.name)


def make(name):
    node = Node()
    node.name = name
    node.itself = node
    return node


make("garbage")
kept = make("kept")
print("end")
