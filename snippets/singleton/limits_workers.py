"""How many models eight threads, and four processes, get from a cache."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue
from threading import Barrier

all_are_loading = Barrier(8, timeout=10)


@cache
def get_model() -> object:
    all_are_loading.wait()
    return object()


@cache
def get_model_of_worker() -> str:
    return f"weights in process {os.getpid()}"


def start_worker(models: "SimpleQueue[str]") -> None:
    models.put(get_model_of_worker())


def main() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: get_model(), range(8)))
    print("8 threads, first call at once:", len(found), "models")
    context = get_context("spawn")
    models = context.SimpleQueue()
    with context.Pool(4, start_worker, (models,)):
        copies = {models.get() for _ in range(4)}
    print("4 worker processes:", len(copies), "models")


if __name__ == "__main__":
    main()
