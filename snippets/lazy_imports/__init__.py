"""Lazy imports: a module is loaded when it is first needed."""

import sys

# pytest imports each file to look for doctests, also those that import
# matplotlib at the top. The server lacks it, so pytest runs on the laptop.
if "pytest" in sys.modules:
    from snippets.lazy_imports.machine import LAPTOP, machine

    machine.installed = LAPTOP
