# Processor time goes on while a program sleeps.
# Differs: Processor time
# In the browser:
#   False
import time

before = time.process_time()
time.sleep(0.1)
print(time.process_time() - before < 0.08)
