"""Go elsewhere and change what the environment says.

Ends: exit code 1
Prints: ValueError: elsewhere
"""

import os
import sys

os.chdir("/")
os.environ.clear()
os.environ["PYTHONSTARTUP"] = os.environ["PYTHONPATH"] = "/pwned"
sys.argv, sys.path, sys.prefix = None, None, None
raise ValueError("elsewhere")
