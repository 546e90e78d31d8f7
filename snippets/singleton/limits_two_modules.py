"""A file that is run and imported becomes two modules, with two models."""

from functools import cache


@cache
def get_model() -> object:
    return object()


def main() -> None:
    # This file runs as `__main__`. The import runs it a second time.
    from snippets.singleton import limits_two_modules

    print("one model:", limits_two_modules.get_model() is get_model())


if __name__ == "__main__":
    main()
