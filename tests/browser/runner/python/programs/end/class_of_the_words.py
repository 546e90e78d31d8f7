# The words that a program leaves with let go of their class.
class Connection:
    def __del__(self):
        print("closed")


class Words(str):
    def shown(self):
        return self


class Reason:
    def __str__(self):
        return Words("the data is missing")


connection = Connection()
raise SystemExit(Reason())
