"""Send signals to oneself.

Ends: exit code 143
Prints: sending
"""

import os
import signal

print("sending", flush=True)
for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGSEGV, signal.SIGINT):
    try:
        os.kill(os.getpid(), number)
    except OSError as error:
        print("refused", error)
