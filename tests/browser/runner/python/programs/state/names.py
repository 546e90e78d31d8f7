# The process names itself as Python on a Linux machine does.
import os
import sys
import threading

print(
    os.path.basename(sys.executable), [os.path.basename(part) for part in sys.orig_argv]
)
print([os.path.relpath(part) for part in sys.argv], os.path.isabs(sys.argv[0]))
print(sys.path[0] == os.getcwd(), "" in sys.path)
print(threading.current_thread().name, threading.Thread().name, __name__, __spec__.name)
print([name for name, value in os.environ.items() if "freeze" in value])
print(any("freeze" in part for part in [*sys.argv, *sys.orig_argv, sys.executable]))
