# A property that reads itself is a RecursionError, again and again.
class Settings:
    @property
    def name(self):
        return self.name

    @classmethod
    def load(cls):
        return cls.load()

    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


for attempt in range(20):
    for action in (lambda: Settings().name, Settings.load):
        try:
            action()
        except RecursionError as error:
            last = error
print(type(last).__name__)
