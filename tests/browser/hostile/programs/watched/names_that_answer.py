"""Name code and classes by texts of a class that raises when it is compared.

Ends: done
Prints: ran
Recorded: whole
"""


class Name(str):
    def __eq__(self, other):
        raise SystemExit("eq")

    def __hash__(self):
        raise SystemExit("hash")

    def __len__(self):
        raise SystemExit("len")

    def isprintable(self):
        raise SystemExit("isprintable")


def f(value):
    return value


code = f.__code__.replace(co_name=Name("f"), co_qualname=Name("A.f"))
f.__code__ = code
f(1)


def g(v):
    return v


g.__name__ = Name("g")


class A:
    pass


A.__name__ = Name("A")
A.__qualname__ = Name("A")
A.__module__ = Name("m")
g(g)
g(A)
g(A())


def h(v):
    return v


h.__code__ = h.__code__.replace(co_filename=Name(h.__code__.co_filename))
h(1)
print("ran")
