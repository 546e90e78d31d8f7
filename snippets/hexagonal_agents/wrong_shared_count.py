"""Wrong: the count belongs to the class, so all agents spend one budget."""

from collections.abc import Sequence

from snippets.hexagonal_agents.ports import LLM, Turn


class BudgetedLLM:
    spent = 0

    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.limit = llm, limit

    def reply(self, history: Sequence[Turn]) -> Turn:
        if BudgetedLLM.spent >= self.limit:
            raise RuntimeError("the budget is spent")
        BudgetedLLM.spent += 1
        return self.llm.reply(history)
