"""Leave a tool on that raises whenever a function begins: the failure is told all the same.

Ends: exit code 1
Prints: ZeroDivisionError: division by zero
"""

import sys

tool = sys.monitoring


def raise_it(code, *_):
    raise RuntimeError("from the tool")


tool.use_tool_id(tool.DEBUGGER_ID, "tool")
tool.register_callback(tool.DEBUGGER_ID, tool.events.PY_START, raise_it)
tool.set_events(tool.DEBUGGER_ID, tool.events.PY_START)
1 / 0
