# A cached function that calls itself 400 deep gives its number.
import functools


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(400))
print(fib(800))
