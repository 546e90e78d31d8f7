# A traceback shows eval and a lambda.
scale = eval("lambda value: value / 0")
print(scale(3))
