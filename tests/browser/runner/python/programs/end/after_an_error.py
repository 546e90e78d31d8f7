# An error is printed before what runs at the end.
import atexit


class Connection:
    def __del__(self):
        print("closed")


connection = Connection()
atexit.register(print, "atexit")
raise ValueError("no data")
