"""Loop for ever where a sort compares.

Ends: stopped
Prints: comparing
"""


class Number:
    def __lt__(self, other):
        print("comparing")
        while True:
            pass


sorted([Number(), Number()])
