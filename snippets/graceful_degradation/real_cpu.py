"""A CPU rung for a real server: it refuses while the CPU is in use."""

from threading import Lock

from snippets.graceful_degradation.shop import (
    CpuBusyError,
    UnknownUserError,
)


class Cpu:
    def __init__(self, model: dict[str, list[str]]) -> None:
        self.model = model
        self.in_use = Lock()

    def ask(self, user: str) -> tuple[str, ...]:
        """Run the model, or raise UnknownUserError or CpuBusyError."""
        if user not in self.model:
            raise UnknownUserError(user)
        if not self.in_use.acquire(blocking=False):
            raise CpuBusyError
        try:
            return tuple(self.model[user])
        finally:
            self.in_use.release()


def main() -> None:
    cpu = Cpu({"Ann": ["stove"]})
    print("free:", cpu.ask("Ann"))
    with cpu.in_use:
        try:
            print("in use:", cpu.ask("Ann"))
        except CpuBusyError:
            print("in use: refused")


if __name__ == "__main__":
    main()
