# `SystemExit` ends a program by its attribute `code`: property that raises.
class Leave(SystemExit):
    @property
    def code(self):
        raise ValueError


raise Leave(3)
