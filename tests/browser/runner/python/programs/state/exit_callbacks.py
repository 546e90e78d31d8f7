# No callback waits for the end of a program that has registered none.
import atexit

print(atexit._ncallbacks())
