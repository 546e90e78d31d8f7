# An AttributeError in a property names its line.
class Config:
    learning_rate = 0.1

    @property
    def rate(self):
        return self.learning_rat


print(Config().rate)
