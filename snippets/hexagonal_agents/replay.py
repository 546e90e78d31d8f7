"""Record one talk with a model, then test the loop against the tape."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from json import dumps, loads

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import fake_ports
from snippets.hexagonal_agents.ports import LLM, Call, LLMError, Turn


class RecordedLLM:
    """Replays `tape`, a dict of JSON; records there if it has a model."""

    def __init__(self, tape: dict[str, str], llm: LLM | None = None):
        self.tape, self.llm = tape, llm

    def reply(self, history: Sequence[Turn]) -> Turn:
        key = dumps(list(history), default=asdict)
        if self.llm and key not in self.tape:
            self.tape[key] = dumps(self.llm.reply(history), default=asdict)
        if key not in self.tape:
            raise LLMError("the talk has changed: record it again")
        words = self.tape[key]
        turn: Turn = loads(words, object_hook=lambda call: Call(**call))
        return turn


def main() -> None:
    tape: dict[str, str] = {}
    ports = fake_ports(Call("last_loss", "run-7"), "The loss is {}.")
    ports.llm = RecordedLLM(tape, ports.llm)
    agent("Did run-7 diverge?", ports)
    for question in ("Did run-7 diverge?", "Is run-7 stable?"):
        print(f"replay of {question!r}")
        agent(question, replace(fake_ports(), llm=RecordedLLM(tape)))


if __name__ == "__main__":
    main()
