"""What Check runs: does the budget refuse before the model is asked?"""

from contextlib import suppress
from typing import Any

from snippets.checking import run_checks
from snippets.hexagonal_agents.fakes import ScriptedLLM


def overspend(answer: Any) -> tuple[list[Any], int]:
    model, replies = ScriptedLLM("1 {}", "2 {}", "3 {}"), []
    budgeted = answer.BudgetedLLM(model, limit=2)
    with suppress(RuntimeError):
        for question in ("why?", "how?", "who?"):
            replies.append(budgeted.reply([question]))
    return replies, 3 - len(list(model.script))


def check_it_hands_on(answer: Any) -> None:
    """It hands on the history and the reply."""
    said = answer.BudgetedLLM(ScriptedLLM("1 {}"), 1).reply(["why?"])
    assert said == "1 why?", f"It said {said!r}, and the model '1 why?'."


def check_it_counts_for_itself(answer: Any) -> None:
    """A second budget starts full."""
    replies = overspend(answer) and overspend(answer)[0]
    assert replies, "A new budget is spent already. Count in the instance."


def check_it_refuses_before_it_asks(answer: Any) -> None:
    """With a limit of 2, call 3 raises RuntimeError and asks nobody."""
    replies, asked = overspend(answer)
    extra = f"{replies[2:]} came from call 3, and the agent believes it."
    assert len(replies) < 3, f"{extra} Raise RuntimeError."
    assert asked == 2, f"It asked {asked} times, not 2. Compare, then ask."


if __name__ == "__main__":
    run_checks(globals())
