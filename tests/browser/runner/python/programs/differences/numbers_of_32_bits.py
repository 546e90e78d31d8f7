# A length or an index has 32 bits.
# Differs: Numbers for lengths
# In the browser:
#   2147483647
#   Python int too large to convert to C ssize_t
#   4 4 Python int too large to convert to C long
#   Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
import array
import itertools
import random
import struct
import sys

print(sys.maxsize)
try:
    print(len(random.sample(range(10**10), 3)))
except OverflowError as error:
    print(error)
try:
    array.array("l", [2**40])
    told = "fits"
except OverflowError as error:
    told = error
print(struct.calcsize("l"), array.array("l").itemsize, told)
try:
    print(next(itertools.islice(itertools.count(), 3, 10**10)))
except ValueError as error:
    print(error)
