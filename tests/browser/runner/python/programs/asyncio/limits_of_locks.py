# A lock that is taken refuses the limits that CPython refuses.
import threading

lock = threading.Lock()
lock.acquire()
for limit in (1e20, float("nan"), -2, 10**30, "1", None):
    try:
        print(lock.acquire(timeout=limit))
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__)
try:
    lock.acquire(False, 1)
except ValueError as error:
    print(error)
print(lock.acquire(timeout=0), lock.acquire(timeout=0.01), lock.acquire(False))
try:
    lock.owner = "me"
except AttributeError:
    print("it has no attributes of a program's")
