"""Keep the event loop busy with tasks that make tasks.

Ends: stopped
Prints: awaiting
"""

import asyncio


async def again():
    while True:
        await asyncio.sleep(0)


async def main():
    print("awaiting")
    await asyncio.gather(*(again() for _ in range(100)))


asyncio.run(main())
