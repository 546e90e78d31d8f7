# An object that a frame of the library holds goes when the last error does.
import json
import sys


class Hook:
    def __call__(self, digits):
        return digits

    def __del__(self):
        frame, found = sys._getframe(), []
        while frame:
            found.append(frame.f_code.co_name)
            frame = frame.f_back
        print("closed", found)


json.loads("{", parse_float=Hook())
