"""Exit with a number that lies about itself.

Ends: exit code 1 or broken or exit code 3
Prints: leaving
"""

import sys


class Code(int):
    def __int__(self):
        raise RuntimeError

    def __and__(self, other):
        return "</pre><b>"

    def __bool__(self):
        return True


print("leaving")
sys.exit(Code(3))
