# The middle of a long chain of exceptions is left out.
# Differs: A chain of more than 20 exceptions
# In the browser, exit 1:
#   Step: 0
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 1
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 2
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 3
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 4
#
#   The above exception was the direct cause of the following exception:
#
#   RuntimeError: 15 more exceptions of this chain are not shown
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 20
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 21
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 22
#
#   The above exception was the direct cause of the following exception:
#
#   Step: 23
#
#   The above exception was the direct cause of the following exception:
#
#   Traceback (most recent call last):
#     File "snippets/sample/before.py", line 61, in <module>
#       raise chain(25)
#   Step: 24
class Step(Exception):
    pass


def chain(length):
    error = None
    for number in range(length):
        following = Step(number)
        following.__cause__ = error
        error = following
    return error


raise chain(25)
