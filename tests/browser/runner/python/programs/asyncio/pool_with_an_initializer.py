# A pool's initializer is called before its first function, and breaks the pool if it fails.
import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

loaded = {}


def load(name):
    print("load", name)
    loaded["model"] = name


def predict(row):
    return loaded["model"], row


def fail():
    raise OSError("no weights")


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, initializer=load, initargs=("m1",)) as pool:
        rows = [loop.run_in_executor(pool, predict, row) for row in range(3)]
        print(await asyncio.gather(*rows))
    with ThreadPoolExecutor(1, initializer=fail) as pool:
        for _ in range(2):
            try:
                await loop.run_in_executor(pool, predict, 0)
            except BrokenThreadPool as error:
                print(repr(error))
    loop.set_default_executor(ThreadPoolExecutor(1, "w", load, ("m2",)))
    print(await asyncio.to_thread(predict, 3))


class Brief(logging.Formatter):
    def formatException(self, info):
        return repr(info[1])


handler = logging.StreamHandler()
handler.setFormatter(Brief("%(name)s: %(message)s"))
logging.getLogger("concurrent.futures").addHandler(handler)
asyncio.run(main())
