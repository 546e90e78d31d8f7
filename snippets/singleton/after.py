"""A server labels reviews; its gateway gives up after ten seconds."""

from functools import cache


class Clock:
    """Counts the seconds that the work would take, without waiting."""

    def __init__(self) -> None:
        self.seconds = 0


clock = Clock()


class Model:
    """Stands in for weights that take 30 seconds to load."""

    def __init__(self) -> None:
        print("Loading weights: 100%")
        clock.seconds += 30

    def predict(self, review: str) -> str:
        clock.seconds += 1
        return "negative" if "broke" in review else "positive"


@cache
def get_model() -> Model:
    return Model()


def handle(review: str) -> str:
    started = clock.seconds
    label = get_model().predict(review)
    waited = clock.seconds - started
    if waited > 10:
        return f"504 Gateway Timeout after {waited} s"
    return f"200 OK after {waited} s: {label}"


def main() -> None:
    get_model()  # The server starts.
    for review in ("works well", "it broke", "love it"):
        print(review, "->", handle(review))


if __name__ == "__main__":
    main()
