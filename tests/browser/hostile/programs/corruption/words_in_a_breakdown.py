"""Break the harness with an error that speaks to the reader as the page does.

Ends: broken
Prints: speaking
"""

import sys


def speak(*_, **__):
    raise RuntimeError("Your edits are lost. Call 555-0100 to get them back.")


print("speaking")
sys.modules["harness"]._to_json = speak
