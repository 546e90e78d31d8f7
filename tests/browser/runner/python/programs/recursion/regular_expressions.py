# Regular expressions that nest deep are compiled or refused, and match long texts.
import re

try:
    re.compile("(" * 5_000 + ")" * 5_000)
except RecursionError:
    print("nested too deep")
print(len(re.compile("(?:" * 100 + "a" + ")" * 100).match("a")[0]))
print(len(re.match("(?:a|b)*c", "ab" * 200_000 + "c")[0]))
print(re.match("(a?)*b", "a" * 100_000))
