# JSON that nests too deep is a RecursionError.
import json

for text in ("[" * 100_000, '{"a":' * 100_000):
    try:
        json.loads(text)
    except RecursionError as error:
        print("loads")
deep = []
for _ in range(100_000):
    deep = [deep]
try:
    json.dumps(deep)
except RecursionError:
    print("dumps")
