"""A budget that wraps the model's port and fits it, too."""

from collections.abc import Sequence

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import LLM, Call, Reply, Turn


class Budget:
    """Counts the requests that come through it, and refuses any over."""

    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.left = llm, limit

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        if self.left <= 0:
            # Not an LLMError, which the loop may answer by asking again.
            raise RuntimeError("the budget is spent")
        self.left -= 1
        return self.llm.reply(prompt, history)


def main() -> None:
    lost = ScriptedLLM(*[Call("last_loss", "run-7")] * 9)
    budgeted = Budget(lost, limit=2)
    agent("Is run-7 all right?", budgeted, FakeTools(last_loss="9.4"))


if __name__ == "__main__":
    main()
