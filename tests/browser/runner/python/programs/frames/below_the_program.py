# Whoever asks what has called the program finds what CPython has there, and no more.
import atexit
import faulthandler
import inspect
import sys
import tempfile
import traceback
import warnings


def names(frames):
    return [(name.rpartition("/")[2], function) for name, function in frames]


def look():
    print(names((frame.filename, frame.function) for frame in inspect.stack()))
    print(names((frame.filename, frame.name) for frame in traceback.extract_stack()))
    frame, depth = sys._getframe(), 0
    while frame:
        frame, depth = frame.f_back, depth + 1
    print(depth)
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        dumped = [line.split() for line in file if line.startswith("  ")]
    print(names((line[1].strip('"'), line[-1]) for line in dumped))
    warnings.warn("from further out than there is", stacklevel=9)


look()
atexit.register(int, "no number")
atexit.register(lambda: print(len(inspect.stack())))
