# A length or an index has 32 bits.
# Differs: Numbers for lengths
# In the browser:
#   2147483647
#   Python int too large to convert to C ssize_t
import random
import sys

print(sys.maxsize)
try:
    print(len(random.sample(range(10**10), 3)))
except OverflowError as error:
    print(error)
