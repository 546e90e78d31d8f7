# Objects go in the order in which they hold one another, garbage before all others.
class Part:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = list(parts)

    def __del__(self):
        print(self.name, callable(make))


def make():
    return Part("whole", Part("inner", Part("innermost")))


whole = make()
garbage = Part("garbage")
garbage.parts.append(garbage)
loop = Part("loop", Part("in a loop"))
loop.parts[0].parts.append(loop)
del garbage
print("end")
