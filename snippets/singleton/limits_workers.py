"""How many models threads and processes get from a cached factory."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue
from threading import Barrier

# `wait()` holds each thread back until eight threads are waiting.
all_are_loading = Barrier(8, timeout=10)


@cache
def get_slowly() -> object:
    """Stand in for a slow load that eight threads begin together."""
    all_are_loading.wait()
    return object()


@cache
def get_model() -> str:
    return f"weights in process {os.getpid()}"


def ask_in_threads(factory: Callable[[], object]) -> int:
    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(factory) for _ in range(8)]
        return len({id(call.result()) for call in calls})


def start_worker(models: "SimpleQueue[str]") -> None:
    models.put(get_model())


def main() -> None:
    print("8 threads, first call at once:", ask_in_threads(get_slowly))
    get_model()
    print("8 threads, after a first call:", ask_in_threads(get_model))
    context = get_context("spawn")
    models = context.SimpleQueue()
    with context.Pool(4, start_worker, (models,)):
        copies = {models.get() for _ in range(4)}
    print("4 worker processes:", len(copies))


if __name__ == "__main__":
    main()
