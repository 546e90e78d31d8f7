# Handlers of logging are flushed and closed after a program's own callbacks.
import atexit
import logging
import logging.handlers


class Loud(logging.Handler):
    def emit(self, record):
        print("record", record.getMessage())

    def flush(self):
        print("flush")

    def close(self):
        print("close")
        super().close()


memory = logging.handlers.MemoryHandler(100, target=Loud())
logging.getLogger().addHandler(memory)
logging.warning("kept until the end")
atexit.register(print, "callback")
