"""A stand-in for wandb: like a laptop with no account, it refuses."""

from typing import Any


class UsageError(Exception):
    """W&B raises an error with this name and this text."""


def init(**_settings: str) -> Any:
    raise UsageError("No API key configured. Use `wandb login` to log in.")


def main() -> None:
    init(project="pricing")


if __name__ == "__main__":
    main()
