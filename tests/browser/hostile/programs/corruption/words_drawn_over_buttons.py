"""Break the harness with an error of direction marks and piles of accents.

Ends: broken
Prints: drawing
"""

import gc


class Drawn(BaseException):
    def __str__(self):
        return "\u202e\u2067" + "Z\u0335\u0301\u0301\u0301" * 60 + "\u2066"


def draw(*_, **__):
    raise Drawn


print("drawing")
[run] = [found for found in gc.get_objects() if type(found).__name__ == "ProgramRun"]
harness = type(run)._steps.__globals__
harness["_to_json"] = draw
