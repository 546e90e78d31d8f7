# The hashes of strings are the same in each run, and so is the order of a set.
# Differs: The order of sets
# In the browser:
#   0
import sys

print(sys.flags.hash_randomization)
