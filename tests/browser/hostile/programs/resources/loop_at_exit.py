"""Loop for ever after the program has ended.

Ends: stopped
Prints: at exit
"""

import atexit


@atexit.register
def loop():
    print("at exit")
    while True:
        pass
