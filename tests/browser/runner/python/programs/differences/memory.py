# A program has 1 GB.
# Differs: Memory
# In the browser:
#   MemoryError
try:
    print(len(bytearray(1_500_000_000)))
except MemoryError as error:
    print(type(error).__name__)
