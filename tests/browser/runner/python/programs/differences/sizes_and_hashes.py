# Objects are smaller, and hashes of numbers and tuples are others.
# Differs: Sizes and hashes
# In the browser:
#   28 -2022708474
import sys

print(sys.getsizeof([]), hash((1, 2, 3)))
