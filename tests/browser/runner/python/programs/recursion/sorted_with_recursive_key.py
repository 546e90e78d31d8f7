# A key function that sorts again is a RecursionError that can be caught.
def key(depth):
    return sorted([depth + 1], key=key)


try:
    key(0)
except RecursionError as error:
    print(type(error).__name__)


def limited(depth):
    return depth if depth == 150 else sorted([depth + 1], key=limited)


print(limited(0))
