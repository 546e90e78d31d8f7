"""Put functions of its own where steps are made into a text.

Ends: done
Prints: asked []
Recorded: whole
"""

import json

asked = []
for name in ("encode", "iterencode", "default"):
    setattr(json.JSONEncoder, name, lambda *_, name=name: asked.append(name))
json.encoder.c_make_encoder = json.encoder._make_iterencode = asked.append


def work(n):
    return n


work(1)
work("ä")
print("asked", asked)
