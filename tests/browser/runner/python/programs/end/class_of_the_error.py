# An error lets go of its class at the end, and so of all globals of its module.
class Connection:
    def __del__(self):
        print("closed")


class OddText(str):
    def shown(self):
        return self


class Diverged(Exception):
    def __init__(self, step):
        super().__init__(step)
        self.step = step

    def __str__(self):
        return OddText(f"diverged at step {self.step}")


connection = Connection()
raise Diverged(3)
