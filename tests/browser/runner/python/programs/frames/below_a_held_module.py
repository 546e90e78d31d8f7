# The same where something outside of the program holds its module to the end.
import sys
import types


def depth():
    frame, found = sys._getframe(1), []
    while frame:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


class Held:
    def __del__(self):
        print("__del__", depth())


class _Private(Held):
    pass


def left_open():
    try:
        yield 1
    finally:
        print("finally", depth())


held = Held()
_private = _Private()
opened = left_open()
next(opened)
cycle = [Held()]
cycle.append(cycle)
sys.modules["holder"] = types.ModuleType("holder")
sys.modules["holder"].kept = sys.modules[__name__]
