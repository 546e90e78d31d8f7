"""Show when objects are let go.

Ends: done
Prints: dies 4
Recorded: whole
"""

import gc
import weakref


class Dies:
    __slots__ = ("n",)

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("dies", self.n)


class Weak(Dies):
    __slots__ = ("__weakref__",)


def f(v):
    return v


f(Dies(1))
f(Weak(2))
w = Weak(3)
r = weakref.ref(w, lambda _: print("gone"))
f(w)
del w
print(r())
d = Dies(4)


def forget(d):
    del d
    print("forgot")


forget(Dies(5))
