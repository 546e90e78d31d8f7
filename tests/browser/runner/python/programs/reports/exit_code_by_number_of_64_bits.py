# `SystemExit` ends a program by its attribute `code`: number of 64 bits.
import sys

sys.exit(2**40 + 5)
