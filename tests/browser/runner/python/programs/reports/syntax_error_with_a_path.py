# A SyntaxError whose file is a Path is reported.
import pathlib

raise SyntaxError("bad", (pathlib.Path("c.py"), 3, 1, "x"))
