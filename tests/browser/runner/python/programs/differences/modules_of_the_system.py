# Some modules of the standard library need what a browser lacks.
# Differs: Modules that need the system
# In the browser:
#   curses
#   dbm
#   ensurepip
#   grp
#   idlelib
#   msvcrt
#   nt
#   pwd
#   pydoc_data
#   readline
#   resource
#   syslog
#   tkinter
#   turtle
#   turtledemo
#   venv
#   winreg
#   winsound
import importlib.util
import sys

for name in sorted(sys.stdlib_module_names):
    if not name.startswith("_") and importlib.util.find_spec(name) is None:
        print(name)
