"""Call a function to the limit of recursion, by itself and for ever.

Ends: exit code 1
Prints: RecursionError
Recorded: cut
"""


def f(n):
    return 0 if n == 0 else 1 + f(n - 1)


print(f(500))


def g():
    return g()


try:
    g()
except RecursionError as e:
    print(e)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(900) % 97)
forever = lambda: forever()
try:
    forever()
except RecursionError as e:
    print(e)
forever()
