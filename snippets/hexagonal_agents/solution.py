"""A good answer: it counts for itself, and refuses before it asks."""

from collections.abc import Sequence
from dataclasses import replace

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import fake_ports
from snippets.hexagonal_agents.ports import LLM, Call, Turn


class BudgetedLLM:
    """Asks `llm` at most `limit` times, then raises RuntimeError."""

    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.left = llm, limit

    def reply(self, history: Sequence[Turn]) -> Turn:
        if self.left <= 0:
            raise RuntimeError("the budget is spent")
        self.left -= 1
        return self.llm.reply(history)


def main() -> None:
    ports = fake_ports(*[Call("last_loss", "run-7")] * 9)
    budgeted = replace(ports, llm=BudgetedLLM(ports.llm, limit=2))
    try:
        agent("Did run-7 diverge?", budgeted)
    except RuntimeError as refusal:
        print("refused:", refusal)


if __name__ == "__main__":
    main()
