"""Loop for ever where the harness prints the exception.

Ends: stopped
Prints: raising
"""


class Sticky(Exception):
    def __str__(self):
        while True:
            pass


print("raising")
raise Sticky
