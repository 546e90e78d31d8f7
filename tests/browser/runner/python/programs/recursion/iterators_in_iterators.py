# Iterators within iterators are a RecursionError, if they nest too deep.
import itertools

for wrap in (
    lambda inner: map(abs, inner),
    lambda inner: filter(None, inner),
    lambda inner: zip(inner),
    lambda inner: itertools.chain(inner),
    lambda inner: (item for item in inner),
    enumerate,
):
    deep = iter([1])
    for _ in range(50):
        deep = wrap(deep)
    print(next(deep) != 0)
