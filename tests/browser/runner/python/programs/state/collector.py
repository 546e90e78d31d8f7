# What the garbage collector finds is what the program has left.
import gc

# CPython finds a few objects of its own start.
print(gc.collect() < 20)


class Node:
    other = None


def leave_two():
    first, second = Node(), Node()
    first.other, second.other = second, first


leave_two()
print("unreachable:", gc.collect())
print(gc.collect(), gc.garbage)
