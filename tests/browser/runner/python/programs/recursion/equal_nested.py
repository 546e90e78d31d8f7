# Nested lists and tuples that nest too deep cannot be compared.
def nested(kind):
    deep = kind()
    for _ in range(300_000):
        deep = kind([deep])
    return deep


for kind in (list, tuple):
    one, other = nested(kind), nested(kind)
    for compare in ("__eq__", "__lt__"):
        try:
            getattr(one, compare)(other)
        except RecursionError as error:
            print(kind.__name__, compare)
