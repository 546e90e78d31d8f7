# Source that nests too deep is refused, and the next source compiles.
sources = {
    "parentheses": "(" * 10_000 + ")" * 10_000,
    "lists": "[" * 150 + "]" * 150,
    "minus": "-" * 100_000 + "1",
    "not": "not " * 50_000 + "1",
    "attributes": "a" + ".a" * 100_000,
    "calls": "a" + "()" * 100_000,
    "sums": "+".join("a" * 100_000),
    "powers": "**".join("a" * 50_000),
    "lambdas": "lambda: " * 50_000 + "1",
    "conditions": "1 if 1 else " * 50_000 + "1",
    "f-strings": "f'{" * 200 + "1" + "}'" * 200,
}
for name, source in sources.items():
    try:
        compile(source, "<text>", "eval")
        print(name, "compiles")
    except (RecursionError, MemoryError, SyntaxError) as error:
        print(name, type(error).__name__)
print(eval("1 + 1"))
