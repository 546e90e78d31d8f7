# A program's own stream gets the words of `sys.exit`, and nobody has called it.
import sys


class Tee:
    def write(self, text):
        frame, found = sys._getframe(), []
        while frame:
            found.append(frame.f_code.co_name)
            frame = frame.f_back
        sys.__stdout__.write(f"{text!r} {found}\n")

    def flush(self):
        pass


sys.stderr = Tee()
sys.exit("no data")
