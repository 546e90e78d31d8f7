# What is left to run when modules go cannot import any more, and finds no arguments.
import sys


class Late:
    def __del__(self):
        try:
            import colorsys
        except ImportError as error:
            print(error)
        print(sys.argv, sys.path, sys.meta_path)


late = Late()
