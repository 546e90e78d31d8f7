"""The loop's own words, and the two ports through which it speaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True)
class Call:
    """The model asks for a tool, to be used on a run."""

    tool: str
    run: str

    def __str__(self) -> str:
        return f"{self.tool}({self.run})"


@dataclass(frozen=True)
class Said:
    """One message: who said it, and what; a tool's result is one, too."""

    who: Literal["user", "assistant", "tool"]
    text: str


# What a history is made of, and what the model gives back.
Turn = Call | Said
Reply = Call | str


class LLMError(Exception):
    """The model gave no reply that the loop can use."""


class LLM(Protocol):
    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply: ...


class Tools(Protocol):
    def use(self, call: Call) -> str: ...


if __name__ == "__main__":
    print(Call("last_loss", "run-7"))
