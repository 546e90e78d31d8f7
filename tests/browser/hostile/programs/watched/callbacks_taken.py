"""Put callbacks in place of all that are registered.

Ends: done
Prints: ran
Recorded: cut
"""

import sys

mon = sys.monitoring


def f(n):
    return n


f(1)
for event in (1, 2, 4, 8):
    for tool in range(6):
        if mon.get_tool(tool):
            old = mon.register_callback(tool, event, lambda *a: None)
f(2)


def steal(*a):
    raise ValueError


for tool in range(6):
    if mon.get_tool(tool):
        mon.register_callback(tool, 1, None)
print("ran")
