# What waits for other threads gives up after its time.
import concurrent.futures
import copy
import queue
import threading
import time

event = threading.Event()
condition = threading.Condition()
waits = {
    "event": lambda: event.wait(0.02),
    "condition": lambda: condition.wait(0.02),
    "condition for": lambda: condition.wait_for(lambda: False, 0.02),
    "semaphore": lambda: threading.Semaphore(0).acquire(timeout=0.02),
    "lock": lambda: lock.acquire(timeout=0.02),
    "queue": lambda: queue.Queue().get(timeout=0.02),
    "result": lambda: concurrent.futures.Future().result(0.02),
    "barrier": lambda: threading.Barrier(2).wait(0.02),
}
lock = threading.Lock()
lock.acquire()
for name, wait in waits.items():
    before = time.monotonic()
    try:
        with condition:
            print(name, wait(), end=" ")
    except Exception as error:
        print(name, type(error).__name__, end=" ")
    print(time.monotonic() - before >= 0.015)
try:
    condition.wait(1)
except RuntimeError as error:
    print(error)
event.set()
print(event.wait())
items = queue.Queue()
items.put(1)
print(items.get())
items.task_done()
items.join()
print(lock, type(lock), lock.locked(), lock.acquire(blocking=False))
for arguments in ((False, 1), (True, -2)):
    try:
        lock.acquire(*arguments)
    except ValueError as error:
        print(error)
try:
    copy.copy(lock)
except TypeError as error:
    print(error)
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
