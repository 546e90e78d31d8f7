# A report does not trip over a name that raises.
class Odd(NameError):
    @property
    def name(self):
        raise OSError("no name")


raise Odd("odd")
