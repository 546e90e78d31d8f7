# A file's times are whole milliseconds.
# Differs: Short times
# In the browser:
#   True
import os

with open("rows.txt", "w") as file:
    file.write("1, 2")
print(os.stat("rows.txt").st_mtime_ns % 1_000_000 == 0)
