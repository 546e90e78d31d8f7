# `SystemExit` ends a program by its attribute `code`: number that is large.
import sys

sys.exit(2**64)
