# The __del__ of a global runs at the end.
class Connection:
    def __del__(self):
        print("closed")


connection = Connection()
print("end")
