"""Loop for ever as an object is deleted.

Ends: stopped
Prints: deleting
"""


class Sticky:
    def __del__(self):
        print("deleting")
        while True:
            pass


Sticky()
