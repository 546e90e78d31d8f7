# asyncio.run inside a running loop is refused.
import asyncio
import warnings

warnings.simplefilter("ignore")


async def main():
    inner = asyncio.sleep(0)
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "from a runner")))
