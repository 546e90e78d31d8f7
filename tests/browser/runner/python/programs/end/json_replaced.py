# A program may replace what writes JSON, and fails as any other.
import json

for name in ("encode", "iterencode", "default"):
    setattr(json.JSONEncoder, name, lambda *_: 5)
json.dumps = json.encoder.c_make_encoder = None
raise ValueError("as any other")
