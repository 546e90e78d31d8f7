# Reading lines finds none.
import sys

print(list(sys.stdin), repr(sys.stdin.readline()), sys.stdin.closed)
