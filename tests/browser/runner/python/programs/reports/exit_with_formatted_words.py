# The words of an exit are what `str` makes of them.
import sys


class Words:
    def __str__(self):
        return "by str"

    def __format__(self, spec):
        return "by format"


sys.exit(Words())
