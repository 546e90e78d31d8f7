# The years before 100 are those years, and not the ones after 1900.
import time

for year in (1, 4, 50, 99, 100, 1900, 1901, 2024):
    seconds = time.mktime((year, 3, 1, 3, 4, 5, 0, 0, 0))
    print(year, seconds, time.gmtime(seconds)[:8], time.localtime(seconds)[:8])
print(time.gmtime(-62135596800), time.gmtime(-62135596800 + 86400 * 364).tm_yday)
print(time.gmtime(1709251199), time.gmtime(1735689599).tm_yday)
for parts in (
    (0, 2, 29),
    (0, 1, 60),
    (1, 1, -310),
    (4, 2, 29),
    (99, 12, 95),
    (99, 14, 30),
):
    seconds = time.mktime((*parts, 12, 0, 0, 0, 0, 0))
    print(parts, seconds, time.localtime(seconds)[:3])
