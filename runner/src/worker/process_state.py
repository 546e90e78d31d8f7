"""Sets anew what a process has of its own.

An image of a started interpreter holds the state of the process that made it: its name,
its time zone, when it began. A program has to find those of its own run.
"""

import atexit
import builtins
import gc
import importlib.util
import logging
import os
import random
import sys
import time
import types
from typing import Any

from library_function import LibraryFunction
from paths import ROOT

# What a process of a plain Linux would have. The image knows the machine that made it.
EXECUTABLE = "/usr/bin/python3"
ENVIRONMENT = {
    "HOME": "/home/pyodide",
    "LANG": "C.UTF-8",
    "LOGNAME": "web_user",
    "PATH": "/usr/bin",
    "PWD": ROOT,
    "USER": "web_user",
}
# Where the C library keeps the time zone. Only the worker can write there.
zone_places: tuple[int, ...] = ()
# Taken now: ours takes the place of one, and a program may replace the other.
_read_line, _write = builtins.input, builtins.print
# One item from the beginning of a run on.
_first_stdin: list[Any] = []


def begin(module: str) -> None:
    """Make the state of the process that of `python -m module`, just started."""
    _name_program(module)
    _set_clocks()
    random.seed()
    # Those of modules that the image has imported: `logging`, whose callback is called
    # by `program_run` where it matters, and `multiprocessing`, which cannot work.
    atexit._clear()
    sys.modules["__main__"] = main = types.ModuleType("__main__")
    # As in `__main__` of CPython, which has the module and not its dict.
    vars(main)["__builtins__"] = builtins
    os.environ.clear()
    os.environ.update(ENVIRONMENT)
    # As on a terminal.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True, write_through=False)  # type: ignore[union-attr]
    # Pyodide has put a function of the library there.
    sys.excepthook = sys.__excepthook__
    _first_stdin[:] = [sys.stdin]
    builtins.input = LibraryFunction(_read_line, _input)


def freeze() -> None:
    """Keep the garbage collector from what is there before a program runs.

    It then has less to do, and shows a program no object that is not the program's.
    """
    gc.collect()
    gc.freeze()


def _name_program(module: str) -> None:
    sys.executable = sys._base_executable = EXECUTABLE  # type: ignore[attr-defined]
    sys.orig_argv = [EXECUTABLE, "-m", module]
    # runpy replaces it by the path of the module.
    sys.argv = ["-m"]
    sys.path[:] = [ROOT, *(place for place in sys.path if place not in ("", ROOT))]


def _set_clocks() -> None:
    # The worker has told the C library the reader's time zone (time_zone.ts). The
    # module asks it only when it is made.
    anew = importlib.util.module_from_spec(time.__spec__)
    time.__spec__.loader.exec_module(anew)  # type: ignore[union-attr]
    for name in ("timezone", "altzone", "daylight", "tzname"):
        setattr(time, name, getattr(anew, name))
    # In nanoseconds since Python 3.13.
    started = time.time_ns() if sys.version_info >= (3, 13) else time.time()
    logging._startTime = started  # type: ignore[attr-defined]


def _input(*args: Any, **kwargs: Any) -> str:
    """Read a line from standard input, where there is nobody to write one."""
    stdin = vars(sys).get("stdin")
    # What the program has put in its place may have lines. Wrong arguments it tells
    # in its own words.
    if stdin is not _first_stdin[0] or stdin.closed or len(args) > 1 or kwargs:
        return _read_line(*args, **kwargs)
    _write(*args, end="", flush=True)
    raise EOFError("input() has nobody to ask here: write the value into the code")
