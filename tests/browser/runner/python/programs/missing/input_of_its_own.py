# input() reads lines from what the program has put in the place of stdin.
import io
import sys
from unittest import mock


class Answers:
    def __init__(self, lines):
        self.lines = iter(lines)

    def readline(self):
        print("called by", sys._getframe(1).f_code.co_name)
        return next(self.lines)


sys.stdin = io.StringIO("5\nsix\n")
print(int(input()) + 1, input("more? "))
try:
    input()
except EOFError as error:
    print(error)
sys.stdin = Answers(["yes\n"])
print(input("sure? "))
with mock.patch("sys.stdin", io.StringIO("patched\n")):
    print(input())
sys.stdin = sys.__stdin__
sys.stdin.close()
try:
    input()
except ValueError as error:
    print(error)
del sys.stdin
try:
    input()
except RuntimeError:
    print("there is no stdin")
