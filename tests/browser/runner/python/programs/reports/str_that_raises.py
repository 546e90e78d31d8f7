# A report does not trip over a text that cannot be made.
class Odd(Exception):
    def __str__(self):
        raise OSError("no text")


raise Odd
