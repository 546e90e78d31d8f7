# What a program puts in the place of print() is not called by input().
import builtins

said = []
write = print
builtins.print = lambda *words: said.append(words)
try:
    input("Your name? ")
except EOFError:
    write("nobody")
write(said)
