"""End the process.

Ends: exit code 3
Prints: here
Recorded: cut
"""

import os
import sys


def f():
    os._exit(3)


print("here")
f()
