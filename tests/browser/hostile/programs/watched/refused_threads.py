"""Start a thread.

Ends: done
Prints: can't start new thread
Recorded: whole
"""

import threading


def work():
    print("work")


try:
    threading.Thread(target=work).start()
except RuntimeError as error:
    print(error)
