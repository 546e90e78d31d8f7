# No alarm can interrupt a program.
# Differs: Alarms
# In the browser:
#   False
import signal

print(hasattr(signal, "alarm"))
