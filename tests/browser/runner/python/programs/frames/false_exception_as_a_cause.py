# A cause that is false is a cause, and lines of the library are left out of it.
import json


class Errors(ValueError):
    def __len__(self):
        return 0


def fail(_):
    raise Errors("no errors")


try:
    json.loads("{}", object_hook=fail)
except Errors as error:
    raise RuntimeError("with a cause") from error
