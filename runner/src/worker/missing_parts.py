"""Says in words what a browser lacks, where Python would fail obscurely or not at all.

The exceptions are of CPython's types, so a program that expects failure goes on.
"""

import errno
import functools
import os
import posix
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from typing import Any, NoReturn

from library_function import LibraryFunction

NETWORK = "a browser gives Python no network"
PROGRAMS = "a browser runs no other programs"
NO_THREADS = (
    "can't start new thread: a browser gives Python only one "
    "(asyncio.to_thread works all the same)"
)
# What `signal` is made of.
_signal: Any = sys.modules["_signal"]
# Taken now, because ours takes its place.
_signal_before = _signal.signal
UNCATCHABLE = signal.SIGKILL, signal.SIGSTOP
# What looks up a name. Numbers, too: nothing could be done with what is found.
LOOK_UPS = ("getaddrinfo", "gethostbyname", "gethostbyname_ex")
# What starts a program or a copy of this one.
STARTERS = (
    *("execv", "execve", "fork", "forkpty", "posix_spawn", "posix_spawnp"),
    # It would only return a number.
    "system",
)


def no_network() -> OSError:
    """Return what CPython raises on a machine without a network, in other words."""
    return OSError(errno.ENETUNREACH, f"Network is unreachable: {NETWORK}")


def no_names() -> OSError:
    """Return what CPython raises where nobody knows names, in other words."""
    return socket.gaierror(socket.EAI_AGAIN, f"No name is found: {NETWORK}")


def no_programs() -> OSError:
    """Return what CPython raises on a system without processes, in other words."""
    return OSError(errno.ENOSYS, f"No program can be started: {PROGRAMS}")


class NoProcesses:
    """A finder for `sys.meta_path` that says why `multiprocessing` does not work."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Refuse the modules with which processes share what they have.

        Raises:
            ImportError: As where CPython itself lacks it.
        """
        if name in {"_multiprocessing", "_posixshmem"}:
            message = f"multiprocessing needs other processes: {PROGRAMS}"
            raise ImportError(message, name=name)
        return None


def explain_missing_parts() -> None:
    """Replace what cannot work here by what says so."""
    _replace(threading, "_start_joinable_thread", lambda: RuntimeError(NO_THREADS))
    # Whatever uses the network makes a socket or looks up a name first.
    _replace(socket.socket, "__init__", no_network)
    for name in LOOK_UPS:
        _replace(socket, name, no_names)
    for name in STARTERS:
        if hasattr(os, name):
            _replace(os, name, no_programs)
            setattr(posix, name, getattr(os, name))
    # Else it would name the platform, which no reader has heard of.
    subprocess._can_fork_exec = True  # type: ignore[attr-defined]
    _replace(subprocess, "_fork_exec", no_programs)
    sys.meta_path.insert(0, NoProcesses())
    _signal.signal = LibraryFunction(_signal_before, _set_handler)


def _set_handler(number: int, handler: Any, /) -> Any:
    # The C library would call a handler of theirs. None can be set anywhere else.
    if number in UNCATCHABLE:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return _signal_before(number, handler)


def _replace(place: Any, name: str, error: Callable[[], Exception]) -> None:
    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        raise error()

    # It is pickled by its name, and `inspect` tells the signature.
    if hasattr(place, name):
        functools.update_wrapper(refuse, getattr(place, name))
    setattr(place, name, refuse)
