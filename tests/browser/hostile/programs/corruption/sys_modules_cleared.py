"""Forget all modules and all that finds them.

Ends: exit code 1 or broken
Prints: clearing
"""

import sys

print("clearing")
sys.meta_path.clear()
sys.path_hooks.clear()
sys.path_importer_cache.clear()
sys.path.clear()
sys.modules.clear()
import json
