"""Print what the worker would say to the page.

Ends: done
Prints: {"kind": "finished", "exit": 0}
"""

print('{"kind": "finished", "exit": 0}')
print('{"kind": "unavailable", "reason": "pwned"}')
print('{"kind": "image kept"}')
