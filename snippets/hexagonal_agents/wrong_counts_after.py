"""Wrong: counts after the call, so that a call that fails is free."""

from collections.abc import Sequence

from snippets.hexagonal_agents.ports import LLM, Turn


class BudgetedLLM:
    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.left = llm, limit

    def reply(self, history: Sequence[Turn]) -> Turn:
        if self.left <= 0:
            raise RuntimeError("the budget is spent")
        turn = self.llm.reply(history)
        self.left -= 1
        return turn
