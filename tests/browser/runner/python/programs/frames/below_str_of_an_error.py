# The text of an uncaught exception, its notes and its causes are asked for by Python alone.
import os
import sys

LIBRARY = os.path.dirname(os.__file__)


def below():
    frame, found = sys._getframe(1), []
    while frame:
        name = frame.f_code.co_filename
        if not name.startswith(("<frozen", LIBRARY)):
            found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


class Looking(Exception):
    def __str__(self):
        return f"{type(self).__name__} {below()}"


class Cause(Looking):
    pass


class Note:
    def __str__(self):
        return f"note {below()}"


error = Looking()
error.__notes__ = [Note()]
raise error from Cause()
