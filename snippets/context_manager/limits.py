"""The second of two GPUs is busy, so nobody gives the first one back."""

held: set[int] = set()


def acquire(gpu: int) -> None:
    if gpu == 1 or gpu in held:  # Another job has GPU 1.
        raise RuntimeError(f"GPU {gpu} is busy")
    held.add(gpu)


def release(gpu: int) -> None:
    held.discard(gpu)


class TwoGpus:
    def __enter__(self) -> None:
        acquire(0)
        acquire(1)

    def __exit__(self, *_error: object) -> None:
        release(1)
        release(0)


def main() -> None:
    try:
        with TwoGpus():
            print("training")
    except RuntimeError as error:
        print(error)
    print("still held:", sorted(held))


if __name__ == "__main__":
    main()
