# The error of a command line is printed as on a terminal.
import argparse

parser = argparse.ArgumentParser(description="Train a model.")
parser.add_argument("--epochs", type=int, required=True)
parser.parse_args()
