# There is nothing to read on stdin.
import sys

print(repr(sys.stdin.read()))
