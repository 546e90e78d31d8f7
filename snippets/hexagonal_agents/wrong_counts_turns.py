"""Wrong: counts the turns of the history, so that a retry is free."""

from collections.abc import Sequence

from snippets.hexagonal_agents.ports import LLM, Turn


class BudgetedLLM:
    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.limit = llm, limit

    def reply(self, history: Sequence[Turn]) -> Turn:
        if len(history) // 2 >= self.limit:
            raise RuntimeError("the budget is spent")
        return self.llm.reply(history)
