"""Loop, print and raise in every method that could be asked about an object.

Ends: done
Prints: ran
Recorded: whole
"""


class Odd:
    def __repr__(self):
        print("repr")
        self.changed = True
        while True:
            pass

    __str__ = __format__ = __repr__

    def __eq__(self, other):
        raise SystemExit("eq")

    def __hash__(self):
        raise SystemExit("hash")

    def __bool__(self):
        raise SystemExit("bool")

    def __getattr__(self, name):
        raise SystemExit("getattr " + name)

    def __getattribute__(self, name):
        raise SystemExit("getattribute " + name)

    @property
    def __class__(self):
        raise SystemExit("class")

    @property
    def __dict__(self):
        raise SystemExit("dict")

    def use(self, other):
        return other


odd = Odd()
Odd.use(odd, odd)


def keep(value, *more):
    return [value, {"a": value}]


keep(odd, {"k": odd}, (odd,))
print("ran")
