"""Use every number of a tool that is free, and every event.

Ends: done
Prints: ran
Recorded: whole
"""

import sys

mon = sys.monitoring
seen = set()


def work(n):
    return n


for tool in range(6):
    if mon.get_tool(tool) is None:
        mon.use_tool_id(tool, f"mine {tool}")
        mon.register_callback(
            tool, mon.events.PY_START, lambda code, _: seen.add(code.co_name)
        )
        mon.set_events(tool, mon.events.PY_START)
work(1)
print("ran", "work" in seen)
