# A stream that a program has put in place of stdout is flushed, and goes before modules do.
import sys


class Loud:
    def __init__(self, stream):
        self.stream = stream
        self.texts = []

    def write(self, text):
        self.texts.append(text)
        return len(text)

    def flush(self):
        self.stream.write("".join(self.texts).upper())
        self.texts.clear()

    def __del__(self):
        self.stream.write("the stream goes\n")


class Last:
    def __del__(self):
        print("the module goes")


last = Last()
sys.stdout = Loud(sys.stdout)
print("loud")
