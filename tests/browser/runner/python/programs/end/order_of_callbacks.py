# atexit callbacks come first and see __main__, then finalizers, then __del__.
import atexit
import weakref


class Model:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def at_exit():
    import __main__

    print("atexit", __main__.model.name, model.name)


model = Model("a")
atexit.register(at_exit)
weakref.finalize(model, print, "finalize a")
atexit.register(print, "registered last")
print("end")
