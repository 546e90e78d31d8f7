"""Call in tasks, generators and class bodies without end, and fill context variables.

Ends: done
Prints: ran
Recorded: cut
"""

import asyncio
import contextvars

variables = [contextvars.ContextVar("v" * 1000 + str(n)) for n in range(30)]


async def work(n):
    for variable in variables:
        variable.set("x" * 1000)
    await asyncio.sleep(0)
    return [n] * 1000


async def main():
    await asyncio.gather(*(work(n) for n in range(800)))


asyncio.run(main())
print("ran")
