"""Exit with an object that shows itself as a page of HTML.

Ends: exit code 1
Prints: </pre><script>pwned = 1</script>
"""

import sys


class Page:
    def __str__(self):
        return "</pre><script>pwned = 1</script>"


sys.exit(Page())
