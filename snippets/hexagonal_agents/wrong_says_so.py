"""Wrong: says that it is spent, and the agent takes that for an answer."""

from collections.abc import Sequence

from snippets.hexagonal_agents.ports import LLM, Turn


class BudgetedLLM:
    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.left = llm, limit

    def reply(self, history: Sequence[Turn]) -> Turn:
        if self.left <= 0:
            return "The budget is spent."
        self.left -= 1
        return self.llm.reply(history)
