# Some functions differ in the last digit: they are of another mathematical library.
# Differs: Last digits
# In the browser:
#   0.29131261245159085 -1.939877414580333 0.04139268515822508
#   True
import math

print(math.tanh(0.3), math.cbrt(-7.3), math.log10(1.1))
print(math.isclose(math.tanh(0.3), 0.2913126124515909))
