# A pipe ends when nobody can write to it any more, and breaks when nobody can read.
import os

reader, writer = os.pipe()
other = os.dup(writer)
os.write(writer, b"one\n")
os.close(writer)
os.write(other, b"two\n")
os.close(other)
print(os.read(reader, 4), os.read(reader, 9), os.read(reader, 9))
os.close(reader)

# What is printed while a pipe stands in the place of stdout.
reader, writer = os.pipe()
before = os.dup(1)
os.dup2(writer, 1)
os.close(writer)
print("into the pipe", flush=True)
os.dup2(before, 1)
with open(reader) as printed:
    print(printed.read().upper(), end="")

reader, writer = os.pipe()
os.close(reader)
try:
    os.write(writer, b"nobody reads")
except BrokenPipeError as error:
    print(error.strerror)
