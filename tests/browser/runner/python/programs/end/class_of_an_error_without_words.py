# So does an error that cannot say what it is.
class Connection:
    def __del__(self):
        print("closed")


class Silent(Exception):
    def __str__(self):
        raise Silent


connection = Connection()
raise Silent
