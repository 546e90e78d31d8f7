"""The questions that lead to a pattern, each answer a fold, on any page that asks."""

import html

from tools.extensions.markdown_text import link
from tools.pages.choices import Answer, Question, ends, read_choices
from tools.pages.page import Pattern


def chooser(patterns: list[Pattern], folder: str) -> list[str]:
    """Write the questions that lead to a pattern, each answer a fold."""
    by_name = {one.name: one for one in patterns}

    def fold(answer: Answer, place: str) -> list[str]:
        if answer.question is not None:
            inside = [f"**{answer.question}**", "", *folds(answer, place)]
        elif answer.pattern is not None:
            one = by_name[answer.pattern]
            inside = [f"Take **{link(one, folder)}**. {one.meta.summary}", ""]
        else:
            inside = [f"You need no pattern yet. {answer.none}", ""]
        summary = f"<summary>{html.escape(answer.answer, quote=False)}</summary>"
        open_tag = f'<details class="choice" id="{place}" markdown>'
        return [open_tag, summary, "", *inside, "</details>", ""]

    def folds(question: Question | Answer, place: str) -> list[str]:
        return [
            line
            for number, answer in enumerate(question.answers, 1)
            for line in fold(answer, f"{place}-{number}")
        ]

    first = read_choices(patterns)
    reached = {answer.pattern for answer in ends(first)}
    new = [link(one, folder) for one in patterns if one.name not in reached]
    told = [f"No question leads to these pages yet: {', '.join(new)}.", ""]
    asked = [f"**{first.question}**", "", *folds(first, "choice")]
    return [*asked, *(told if new else [])]
