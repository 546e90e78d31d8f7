"""The core's own words, and the five ports through which it speaks."""

from collections.abc import Callable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Call:
    tool: str
    argument: str

    def __str__(self) -> str:
        return f"{self.tool}({self.argument})"


Turn = Call | str


class LLMError(Exception):
    """The model gave no reply that the core can read."""


class LLM(Protocol):
    def reply(self, history: Sequence[Turn]) -> Turn: ...


@dataclass
class Ports:
    llm: LLM
    tools: Mapping[str, Callable[[str], str]]
    memory: Callable[[str], str]
    state: MutableSequence[Turn]
    trace: Callable[[str], None]


if __name__ == "__main__":
    print(*Ports.__annotations__)
