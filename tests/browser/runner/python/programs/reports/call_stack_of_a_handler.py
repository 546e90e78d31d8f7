# A handler of the library that fails shows the program's own calls alone.
import io
import logging
import sys
import tempfile
from logging.handlers import RotatingFileHandler


class FullDisk(RotatingFileHandler):
    def doRollover(self) -> None:
        raise OSError("no room for another file")


def log(text: str) -> None:
    logging.getLogger("rows").warning(text)


path = f"{tempfile.mkdtemp()}/rows.log"
logging.getLogger("rows").addHandler(FullDisk(path, maxBytes=1))
log("an empty file takes this")
said, sys.stderr = sys.stderr, io.StringIO()
log("and has no room for this")
text, sys.stderr = sys.stderr.getvalue(), said
stack = text[text.index("Call stack:") :].splitlines()
print("\n".join(line for line in stack if "<frozen runpy>" not in line))
