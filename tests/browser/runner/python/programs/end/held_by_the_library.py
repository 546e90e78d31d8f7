# What a program puts into the library holds none of its globals at the end.
import builtins
import json
import signal
import typing
import warnings

write = print


class Connection:
    def __del__(self):
        print("closed", json is not None, type(self).__name__)


class Loss:
    def value(self):
        return 0.5


connection = Connection()
builtins.print = lambda *values: write(">", *values)
json.dumps = lambda value: "{}"
signal.signal(signal.SIGINT, lambda *_: None)
warnings.showwarning = Loss().value
print(typing.ClassVar[Loss] == typing.ClassVar[Loss], json.dumps(3))
