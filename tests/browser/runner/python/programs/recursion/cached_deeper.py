# Calls of a cached function go through C, and C may not nest as deep as Python.
# Differs: Calls through C
# In the browser:
#   RecursionError
import functools


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


try:
    print(fib(800) % 1_000)
except RecursionError as error:
    print(type(error).__name__)
