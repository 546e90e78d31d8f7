# The years before 100 are those years, and not the ones after 1900.
import time

for year in (1, 4, 50, 99, 100, 1900, 1901, 2024):
    seconds = time.mktime((year, 3, 1, 3, 4, 5, 0, 0, 0))
    print(year, seconds, time.gmtime(seconds)[:8], time.localtime(seconds)[:8])
print(time.gmtime(-62135596800), time.gmtime(-62135596800 + 86400 * 364).tm_yday)
print(time.gmtime(1709251199), time.gmtime(1735689599).tm_yday)
