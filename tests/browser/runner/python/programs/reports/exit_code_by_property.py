# `SystemExit` ends a program by its attribute `code`: property.
class Leave(SystemExit):
    @property
    def code(self):
        return 5


raise Leave(3)
