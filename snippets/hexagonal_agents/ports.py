"""The words of the core, and the two ports through which it speaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True)
class Call:
    """The model asks for a tool."""

    tool: str
    run: str

    def __str__(self) -> str:
        return f"{self.tool}({self.run})"


@dataclass(frozen=True)
class Said:
    """Somebody said something."""

    who: Literal["user", "assistant", "tool"]
    text: str


Turn = Call | Said
Reply = Call | str


class LLMError(Exception):
    """The model gave no reply that the core can use."""


class LLM(Protocol):
    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply: ...


class Tools(Protocol):
    def use(self, call: Call) -> str: ...


if __name__ == "__main__":
    print(Call("last_loss", "run-7"))
