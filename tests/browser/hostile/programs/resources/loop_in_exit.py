"""Loop for ever as a context is left.

Ends: stopped
Prints: leaving
"""


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        print("leaving")
        while True:
            pass


with Context():
    raise ValueError
