"""Switch the monitoring of all tools off, and trace.

Ends: done
Prints: [None, None, None, None, None, None]
Recorded: cut
"""

import sys

mon = sys.monitoring


def f(n):
    return n


f(1)
for tool in range(6):
    if mon.get_tool(tool) is not None:
        mon.set_events(tool, 0)
        mon.free_tool_id(tool)
f(2)
print([mon.get_tool(n) for n in range(6)])
sys.settrace(lambda *a: None)
sys.setprofile(None)
f(3)
