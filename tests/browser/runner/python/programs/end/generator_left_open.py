# finally and with in a generator left open run at the end.
from contextlib import contextmanager


@contextmanager
def session():
    print("open")
    try:
        yield
    finally:
        print("closed")


def batches():
    with session():
        try:
            yield 1
            yield 2
        finally:
            print("no more batches")


stream = batches()
print(next(stream))
print("end")
