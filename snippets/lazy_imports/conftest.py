"""Lets pytest import each file here, to look for doctests in it.

Some import matplotlib at the top, as the page's reader did. The server
lacks it, so pytest runs on the laptop.
"""

from snippets.lazy_imports.machine import LAPTOP, machine

machine.installed = LAPTOP
