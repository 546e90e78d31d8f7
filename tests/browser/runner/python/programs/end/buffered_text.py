# Text in buffers is written at the end.
import sys

sys.stdout.write("no line end")
file = open("kept.txt", "w")
file.write("x" * 10)
sys.stderr.write("and this")
