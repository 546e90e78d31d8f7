"""Answer for a class by a metaclass that raises.

Ends: done
Prints: ran
Recorded: whole
"""


class Meta(type):
    def __eq__(cls, other):
        raise SystemExit("eq")

    def __hash__(cls):
        raise SystemExit("hash")

    def __getattribute__(cls, name):
        raise SystemExit("get " + name)

    def __instancecheck__(cls, other):
        raise SystemExit("instance")

    def __subclasscheck__(cls, other):
        raise SystemExit("subclass")

    @property
    def __name__(cls):
        raise SystemExit("name")

    def mro(cls):
        return type.mro(cls)


class Odd(metaclass=Meta):
    def use(self, other):
        return other


class Error(Exception, metaclass=Meta):
    def __str__(self):
        raise SystemExit("str")

    @property
    def args(self):
        raise SystemExit("args")


odd = object.__new__(Odd)


def f(*v):
    return v


f(odd, Odd)
type.__getattribute__(Odd, "use")(odd, Odd)


def fail():
    raise Error.__new__(Error)


try:
    fail()
except BaseException as e:
    print("ran", type(e) is Error)
