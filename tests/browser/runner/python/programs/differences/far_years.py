# A calendar ends, and says so.
# Differs: Far years
# In the browser:
#   275760
#   OverflowError timestamp out of range for platform time_t
#   OverflowError timestamp out of range for platform time_t
import time

print(time.gmtime(8_640_000_000_000).tm_year)
microseconds = 1_700_000_000_000_000
for convert in (time.gmtime, time.ctime):
    try:
        print(convert(microseconds))
    except OverflowError as error:
        print(type(error).__name__, error)
