"""Loop for ever and swallow whatever would end the loop.

Ends: stopped
Prints: looping
"""

print("looping")
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
