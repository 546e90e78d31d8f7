"""Takes asyncio and waiting back from Pyodide, so that they are CPython's."""

import asyncio
import asyncio.events
import time
from typing import Any

from event_loop import EventLoop
from library_function import LibraryFunction
from locales import use_plain_locales
from locks import use_plain_locks
from missing_parts import explain_missing_parts
from time_format import use_plain_time_format
from waiting import busy_sleep, sleep, waiting

# These names are those of Python 3.14 in the browser. Type checkers use an older one.
events: Any = asyncio.events
BasePolicy: Any = vars(events).get("_BaseDefaultEventLoopPolicy", object)


class LoopPolicy(BasePolicy):  # type: ignore[misc]
    """Makes asyncio use this loop wherever it makes one."""

    _loop_factory = EventLoop


def use_plain_asyncio(can_suspend: bool) -> None:
    """Make Python wait as CPython does, and say what it cannot do.

    Args:
        can_suspend: Whether `poll` waits, which needs stack switching (JSPI).
    """
    waiting.can_suspend = can_suspend
    time.sleep = LibraryFunction(busy_sleep, sleep)
    use_plain_locks()
    use_plain_locales()
    use_plain_time_format()
    asyncio.run = asyncio.runners.run
    # CPython's two names of its loop.
    vars(asyncio).update(SelectorEventLoop=EventLoop, EventLoop=EventLoop)
    explain_missing_parts()
    # The public function warns, because Python 3.16 removes policies.
    events._set_event_loop_policy(LoopPolicy())
    asyncio._set_running_loop(None)
