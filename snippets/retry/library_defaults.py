"""tenacity: what it does when you leave a part of the policy out."""

from typing import Any

from tenacity import RetryError, retry, stop_after_attempt


class Bug:
    """A call with a bug; after 1,000 attempts somebody hits Ctrl-C."""

    def __init__(self) -> None:
        self.attempts = 0

    def call(self) -> None:
        self.attempts += 1
        if self.attempts == 1000:
            raise KeyboardInterrupt
        raise KeyError("batch")


def show(name: str, decorate: Any) -> None:
    bug = Bug()
    call = decorate(bug.call)
    try:
        call()
    except (Exception, KeyboardInterrupt) as error:
        waited = call.statistics["idle_for"]
        print(f"{name}:")
        print(f"  {bug.attempts} attempts, waited {waited} s")
        print(f"  raised {type(error).__name__}")
        if isinstance(error, RetryError):
            print(f"  which was caused by {error.__cause__!r}")


def main() -> None:
    show("@retry", retry)
    three = stop_after_attempt(3)
    show("stop_after_attempt(3)", retry(stop=three))
    show("with reraise=True", retry(stop=three, reraise=True))


if __name__ == "__main__":
    main()
