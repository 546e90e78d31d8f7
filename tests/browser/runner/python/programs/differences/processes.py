# There is one process.
# Differs: Processes
# In the browser:
#   OSError
#   OSError
import os
import subprocess
import sys

try:
    subprocess.run([sys.executable, "-c", ""], check=True)
    print("ran")
except OSError as error:
    print(type(error).__name__)
try:
    if os.fork() == 0:
        os._exit(0)
    print("forked")
except OSError as error:
    print(type(error).__name__)
