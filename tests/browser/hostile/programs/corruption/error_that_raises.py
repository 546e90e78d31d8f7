"""Raise an exception that raises where it is shown.

Ends: exit code 1 or broken
Prints: raising
"""


class Rude(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__

    @property
    def __notes__(self):
        raise KeyboardInterrupt

    @property
    def __traceback__(self):
        raise GeneratorExit

    @property
    def __cause__(self):
        return self


print("raising")
raise Rude
