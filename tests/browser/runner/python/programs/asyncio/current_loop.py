# A loop that the program makes and sets is the current one.
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(asyncio.Future().get_loop() is loop)
loop.close()
