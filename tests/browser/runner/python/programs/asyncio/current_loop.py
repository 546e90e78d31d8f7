# A loop that the program makes and sets is the current one.
import asyncio

try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
future = asyncio.Future()
print(future.get_loop() is loop)
loop.call_soon(future.set_result, 3)
print(loop.run_until_complete(future))
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.set_event_loop("loop")
except TypeError as error:
    print(error)
