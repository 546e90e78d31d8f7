# A __getattr__ that asks for what is missing is a RecursionError.
class Proxy:
    def __getattr__(self, name):
        return getattr(self.target, name)


try:
    Proxy().size
except RecursionError as error:
    print(type(error).__name__)


class Indexed:
    def __getitem__(self, key):
        return self[key]

    def __len__(self):
        return len(self)

    def __call__(self):
        return self.__class__.__call__(self)

    def __eq__(self, other):
        return other == self

    def __hash__(self):
        return hash(self)

    def __add__(self, other):
        return self + other

    def __bool__(self):
        return bool(self)

    def __iter__(self):
        return iter(self)

    def __contains__(self, item):
        return item in self

    def __repr__(self):
        return repr(self)

    def __setattr__(self, name, value):
        setattr(self, name, value)

    def __new__(cls, *args):
        return cls(*args) if args else super().__new__(cls)


item = Indexed()
actions = {
    "getitem": lambda: item[0],
    "len": lambda: len(item),
    "call": lambda: item(),
    "eq": lambda: item == Indexed(),
    "hash": lambda: hash(item),
    "add": lambda: item + 1,
    "bool": lambda: bool(item),
    "iter": lambda: iter(item),
    "contains": lambda: 1 in item,
    "repr": lambda: repr(item),
    "setattr": lambda: setattr(item, "a", 1),
    "new": lambda: Indexed(1),
}
for name, action in actions.items():
    try:
        action()
    except RecursionError:
        print(name)
