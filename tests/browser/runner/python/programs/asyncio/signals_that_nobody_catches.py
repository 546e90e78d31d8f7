# SIGKILL and SIGSTOP have no handlers.
import asyncio
import signal

for number in (signal.SIGKILL, signal.SIGSTOP, 9):
    try:
        signal.signal(number, print)
    except OSError as error:
        print(error.strerror)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
print(signal.getsignal(signal.SIGUSR1) is signal.SIG_IGN)


async def handle():
    asyncio.get_running_loop().add_signal_handler(signal.SIGKILL, print)


try:
    asyncio.run(handle())
except RuntimeError as error:
    print(error)
