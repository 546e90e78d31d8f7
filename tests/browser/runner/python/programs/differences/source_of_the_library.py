# Of the modules that are imported before a program runs, there is no source.
# Differs: The library's source
# In the browser:
#   could not get source code
import inspect
import json

try:
    print(inspect.getsource(json.dumps).split("(")[0])
except OSError as error:
    print(error)
