# Causes and contexts are told apart.
def load():
    try:
        {}["model"]
    except KeyError as error:
        raise OSError("no model") from error


try:
    load()
except OSError:
    raise RuntimeError("no service")
