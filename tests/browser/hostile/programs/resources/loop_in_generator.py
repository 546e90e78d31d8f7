"""Loop for ever as a generator is closed.

Ends: stopped
Prints: closing
"""


def numbers():
    try:
        yield 1
    finally:
        print("closing")
        while True:
            pass


endless = numbers()
next(endless)
endless.close()
