# What `sys.exit` was given becomes text when nobody is there any more.
import sys


class Words:
    def __str__(self):
        frame, found = sys._getframe(), []
        while frame:
            found.append(frame.f_code.co_name)
            frame = frame.f_back
        return f"bye {found}"


sys.exit(Words())
