"""Three ways to have one model, and how often each of them loads."""

from functools import cache
from typing import Self


class Model:
    def __init__(self) -> None:
        print("loading")


# 1. A module-level object.
model = Model()


# 2. A cached factory: a function that makes the object at its first call.
@cache
def get_model() -> Model:
    return Model()


# 3. A class that always returns its one instance.
class OnlyModel(Model):
    _only: Self | None = None

    def __new__(cls) -> Self:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only


def main() -> None:
    print("main() begins; call get_model() twice:")
    print("one object:", get_model() is get_model())
    print("call OnlyModel() twice:")
    print("one object:", OnlyModel() is OnlyModel())


if __name__ == "__main__":
    main()
