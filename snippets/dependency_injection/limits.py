"""A fake takes a metric's name that the real tracker refuses."""

from typing import Protocol


class Tracker(Protocol):
    def log(self, name: str, value: float) -> None: ...


class Evaluation:
    def __init__(self, tracker: Tracker) -> None:
        self.tracker = tracker

    def run(self) -> None:
        self.tracker.log("recall@5", 0.8)


class FakeTracker:
    def __init__(self) -> None:
        self.logged: dict[str, float] = {}

    def log(self, name: str, value: float) -> None:
        self.logged[name] = value


class StrictTracker:
    def log(self, name: str, value: float) -> None:
        if "@" in name:
            raise ValueError(f"a metric must not be called {name!r}")
        print(f"{name}: {value}")


def main() -> None:
    fake = FakeTracker()
    Evaluation(fake).run()
    print("the fake got:", fake.logged)
    try:
        Evaluation(StrictTracker()).run()
    except ValueError as error:
        print("the real one says:", error)


if __name__ == "__main__":
    main()
