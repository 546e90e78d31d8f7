"""Loop for ever.

Ends: stopped
Prints: looping
"""

print("looping")
while True:
    pass
