# What an imported module of the program holds is finalized, too.
import pathlib
import sys

pathlib.Path("other.py").write_text(
    "class A:\n    def __del__(self):\n        print('other closed')\na = A()\n"
)
import other

print("end", other.a is not None)
