# Generators within generators are a RecursionError, if they nest too deep.
def count(n):
    if n:
        yield n
        yield from count(n - 1)


print(sum(count(300)))
try:
    sum(count(5_000))
except RecursionError as error:
    print(error)
