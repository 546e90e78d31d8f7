"""What Check runs: does the budget refuse before the model is asked?"""

from contextlib import suppress
from typing import Any

from snippets.checking import run_checks
from snippets.hexagonal_agents.fakes import ScriptedLLM


def overspend(answer: Any, script: str = "{}") -> tuple[list[Any], int]:
    model, replies = ScriptedLLM(script, script, script), []
    budgeted = answer.BudgetedLLM(model, limit=2)
    for question in ("why?", "how?", "who?"):
        with suppress(RuntimeError, KeyError):
            replies.append(budgeted.reply([question]))
    return replies, 3 - len(list(model.script))


def check_each_budget_counts_for_itself(answer: Any) -> None:
    """Each budget starts full, and hands on history and reply."""
    for replies in (overspend(answer)[0], overspend(answer)[0]):
        assert replies, "A new budget is spent already. Count in `self`."
        said = f"It said {replies[0]!r}, and the model 'why?'."
        assert replies[0] == "why?", said


def check_it_refuses_before_it_asks(answer: Any) -> None:
    """With a limit of 2, call 3 raises RuntimeError and asks nobody."""
    replies, asked = overspend(answer)
    wrong = "Call 3 was answered. Count calls, and raise RuntimeError."
    assert len(replies) < 3, wrong
    assert asked == 2, f"Calls asked: {asked}, not 2. Compare, then ask."
    _, asked = overspend(answer, "{unknown}")  # now the model raises
    wrong = "A call that fails was asked too: count before you ask."
    assert asked == 2, wrong


if __name__ == "__main__":
    run_checks(globals())
