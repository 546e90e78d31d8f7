# `SystemExit` ends a program by its attribute `code`: class attribute.
class Leave(SystemExit):
    code = 7


raise Leave
