# There is one thread.
# Differs: Threads
# In the browser:
#   can't start new thread
#   can't start new thread
#   3
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

try:
    threading.Thread(target=print, args=("in a thread",)).start()
except RuntimeError as error:
    print(error)
try:
    print(ThreadPoolExecutor().submit(sum, [1, 2]).result())
except RuntimeError as error:
    print(error)
print(asyncio.run(asyncio.to_thread(sum, [1, 2])))
