# logging counts from the start of the program.
import logging

record = logging.LogRecord("a", logging.INFO, "a.py", 1, "text", (), None)
print(0 <= record.relativeCreated < 20_000)
logging.basicConfig(format="%(relativeCreated)d")
