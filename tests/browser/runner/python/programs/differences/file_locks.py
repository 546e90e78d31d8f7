# A locked file keeps nobody out.
# Differs: File locks
# In the browser:
#   both
import fcntl

with open("table.lock", "w") as first, open("table.lock", "w") as second:
    fcntl.flock(first, fcntl.LOCK_EX | fcntl.LOCK_NB)
    try:
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
        print("both")
    except BlockingIOError:
        print("one")
