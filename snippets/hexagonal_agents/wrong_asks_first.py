"""Wrong: counts after the call, which is paid for by then."""

from collections.abc import Sequence

from snippets.hexagonal_agents.ports import LLM, Turn


class BudgetedLLM:
    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.left = llm, limit

    def reply(self, history: Sequence[Turn]) -> Turn:
        turn = self.llm.reply(history)
        self.left -= 1
        if self.left < 0:
            raise RuntimeError("the budget is spent")
        return turn
