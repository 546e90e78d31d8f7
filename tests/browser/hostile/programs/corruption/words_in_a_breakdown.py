"""Break the harness with an error that speaks to the reader as the page does.

Ends: broken
Prints: speaking
"""

import gc


def speak(*_, **__):
    raise RuntimeError("Your edits are lost. Call 555-0100 to get them back.")


print("speaking")
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = speak
