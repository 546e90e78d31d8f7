# Deep structures of every kind can be dropped.
import functools


def nest(start, wrap):
    deep = start
    for _ in range(100_000):
        deep = wrap(deep)


class Slot:
    __slots__ = ("inner",)

    def __init__(self, inner):
        self.inner = inner


class Final(Slot):
    def __del__(self):
        pass


def generator(inner):
    yield inner


def started(inner):
    made = generator(inner)
    next(made)
    return made


def chained(inner):
    error = ValueError()
    error.__cause__ = inner
    return error


class Items(list):
    pass


kinds = {
    "list": lambda inner: [inner],
    "tuple": lambda inner: (inner,),
    "dict": lambda inner: {1: inner},
    "frozenset": lambda inner: frozenset([inner]),
    "slot": Slot,
    "del": Final,
    "subclass": lambda inner: Items([inner]),
    "generator": started,
    "closure": lambda inner: lambda: inner,
    "method": lambda inner: Slot(inner).__init__,
    "partial": lambda inner: functools.partial(print, inner),
    "map": lambda inner: map(print, [inner]),
    "exceptions": chained,
}
for name, wrap in kinds.items():
    nest(None, wrap)
    print(name)
