"""Name things by 10,000 letters, by HTML, and by what turns the direction of writing.

Ends: done
Prints: ran
Recorded: whole
"""

long = "x" * 10_000
kind = type(long, (), {"go": lambda self: 1})


def f(v):
    return v


f(kind())
f(kind)
evil = type("<img src=x onerror=alert(1)>\u202e\x07", (), {})
f(evil())
f(evil)


def raise_it():
    raise ValueError("\u202e<script>" + "y" * 10**6)


try:
    raise_it()
except ValueError:
    pass
space = {}
exec(
    compile(
        f"def {long}({long}=1): return {long}\n{long}()", f.__code__.co_filename, "exec"
    ),
    space,
)
exec(
    compile(
        "def g(): pass\ng()",
        f.__code__.co_filename.replace("before", "b" * 5000),
        "exec",
    ),
    {},
)


class Big:
    def __init__(self):
        self.__dict__.update({f"a{i}" * 50: self for i in range(1000)})


Big()
f(["\U0001f600" * 40] * 9)
type("\U0001f600" * 200, (), {"go": f})().go()
print("ran")
