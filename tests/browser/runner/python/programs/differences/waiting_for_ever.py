# A program in which every task waits for another is told so.
# Differs: A program that waits for ever
# In the browser:
#   every task waits, and nothing is left to wake one
import asyncio
import os
import threading


async def main():
    await asyncio.Event().wait()


try:
    # On a machine it would wait for ever, so it is ended there.
    threading.Timer(0.5, os._exit, [0]).start()
except RuntimeError:
    pass
try:
    asyncio.run(main())
except RuntimeError as error:
    print(error)
