# The platform has a name of its own.
# Differs: The platform
# In the browser:
#   emscripten False
import sys

print(sys.platform, sys.stdout.isatty())
