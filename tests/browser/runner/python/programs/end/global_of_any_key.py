# Globals can have keys that are no text; the others go all the same.
import sys
import types


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


class Name(str):
    def __getitem__(self, at):
        raise ValueError(at)


by_name = Held("by name")
_private = Held("private")
globals()[3] = Held("by number")
globals()[1, 2] = Held("by a pair")
globals()[Name("odd")] = Held("by an odd name")
globals()[None] = "nothing"
sys.modules["holder"] = types.ModuleType("holder")
sys.modules["holder"].kept = sys.modules[__name__]
print("end")
