"""Three ways to have one model, and how often each of them loads."""

from functools import cache
from typing import Self


class Model:
    def __init__(self, way: str) -> None:
        print("loading for", way)


# 1. A module-level object.
model = Model("the module")


# 2. A cached factory: a function that makes the object at its first call.
@cache
def get_model() -> Model:
    return Model("get_model()")


# 3. A class that always returns its one instance.
class OnlyModel(Model):
    _only: Self | None = None

    def __new__(cls, _way: str) -> Self:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only


def main() -> None:
    print("main() begins")
    print("one object:", get_model() is get_model())
    one, two = OnlyModel("OnlyModel()"), OnlyModel("OnlyModel()")
    print("one object:", one is two)


if __name__ == "__main__":
    main()
