# A loop handles the signals that the program sends itself.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGUSR1, print, "usr1")
    os.kill(os.getpid(), signal.SIGUSR1)
    loop.call_later(0.02, signal.raise_signal, signal.SIGTERM)
    await stop.wait()
    print("stopped")
    print(
        loop.remove_signal_handler(signal.SIGTERM),
        loop.remove_signal_handler(signal.SIGTERM),
    )
    print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)
    for bad in (0, "TERM"):
        try:
            loop.add_signal_handler(bad, print)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        loop.add_signal_handler(signal.SIGTERM, main)
    except TypeError as error:
        print(error)


asyncio.run(main())


async def interrupted():
    asyncio.get_running_loop().call_later(0.02, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(60)
    finally:
        print("cleaned up")


try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("interrupted")
