# Some modules are imported before a program runs, with their parts.
# Differs: Modules that are imported already
# In the browser:
#   True
import concurrent

print(hasattr(concurrent, "futures"))
