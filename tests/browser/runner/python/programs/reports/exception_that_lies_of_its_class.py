# An exception is of the class that it was made of.
class Odd(ValueError):
    __class__ = SystemExit


raise Odd("said to be an exit")
