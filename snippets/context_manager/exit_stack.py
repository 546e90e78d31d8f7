"""An ExitStack gives back what was acquired before the failure."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from snippets.context_manager.limits import acquire, held, release


@contextmanager
def holding(gpu: int) -> Iterator[None]:
    acquire(gpu)
    try:
        yield
    finally:
        release(gpu)


@contextmanager
def holding_all(gpus: list[int]) -> Iterator[None]:
    with ExitStack() as stack:
        for gpu in gpus:
            stack.enter_context(holding(gpu))
        yield


def main() -> None:
    try:
        with holding_all([0, 1]):
            print("training")
    except RuntimeError as error:
        print(error)
    print("still held:", sorted(held))


if __name__ == "__main__":
    main()
