"""Loop for ever where a signal is handled.

Ends: stopped
Prints: handling
"""

import signal


def handle(*_):
    print("handling")
    while True:
        pass


signal.signal(signal.SIGINT, handle)
signal.raise_signal(signal.SIGINT)
while True:
    pass
