# argparse names the program by the module that runs.
import argparse

argparse.ArgumentParser().print_help()
