# Objects are smaller, and hashes of floats, numbers and tuples are others.
# Differs: Sizes and hashes
# In the browser:
#   28 -2022708474 1073741824
#   0.7947984595933472
import random
import sys

print(sys.getsizeof([]), hash((1, 2, 3)), hash(0.5))
random.seed(0.5)
print(random.random())
