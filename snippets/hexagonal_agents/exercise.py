"""Exercise: a budget on the port, for an agent that is lost in a loop."""

from collections.abc import Sequence
from dataclasses import replace

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import fake_ports
from snippets.hexagonal_agents.ports import LLM, Call, Turn


class BudgetedLLM:
    """Asks `llm` at most `limit` times, then raises RuntimeError."""

    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm = llm

    def reply(self, history: Sequence[Turn]) -> Turn:
        # TODO: count, and refuse in time.
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
