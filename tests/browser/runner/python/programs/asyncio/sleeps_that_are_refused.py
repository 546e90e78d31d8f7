# time.sleep refuses what is no length of time.
import time

for seconds in (float("nan"), -1, "1", float("inf"), None, 10**10, [1]):
    try:
        time.sleep(seconds)
    except OverflowError as error:
        # Its words depend on the size of the platform's numbers.
        print(type(error).__name__)
    except Exception as error:
        print(type(error).__name__, error)
try:
    time.sleep(secs=1)
except TypeError as error:
    print(type(error).__name__)
time.sleep(True and 0)
time.sleep(0.0)
