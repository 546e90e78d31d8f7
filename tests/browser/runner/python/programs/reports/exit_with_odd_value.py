# sys.exit with an object prints it and ends with 1.
import sys

sys.exit(["no", "data"])
