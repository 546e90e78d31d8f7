# The clock goes in steps.
# Differs: Short times
# In the browser:
#   False
#   False
import time

readings = [time.perf_counter_ns() for _ in range(1_000)]
print(len(set(readings)) > 900)
steps = [after - before for before, after in zip(readings, readings[1:])]
print(min(steps) > 0)
