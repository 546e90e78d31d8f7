"""The questions that lead to a pattern, read from includes/chooser.yml."""

from collections.abc import Iterator
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from tools.pages.data_file import read_data, require_page
from tools.pages.page import Pattern
from tools.pages.paths import ROOT

CHOICES = ROOT / "includes" / "chooser.yml"


class Question(BaseModel):
    """A question with its answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str
    answers: list["Answer"] = Field(min_length=2)


class Answer(BaseModel):
    """An answer, and where it leads: to one of the three that may follow it.

    Attributes:
        answer: What the reader says.
        pattern: The name of a pattern's page.
        none: What to do instead of using a pattern.
        question: What to ask next, of `answers`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    answer: str
    pattern: str | None = None
    none: str | None = None
    question: str | None = None
    answers: list["Answer"] = Field(default_factory=list)

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        ends = [self.pattern, self.none, self.question]
        if sum(end is not None for end in ends) != 1:
            wrong = f"“{self.answer}” needs one of `pattern`, `none` and `question`"
            raise ValueError(wrong)
        if bool(self.question) != (len(self.answers) > 1):
            raise ValueError(f"“{self.answer}” needs a question with two answers")
        return self


def read_choices(patterns: list[Pattern], path: Path = CHOICES) -> Question:
    """Read the questions.

    Raises:
        PageError: If they are written wrong, or lead to a page that does not exist.
    """
    first = read_data(Question, path)
    for answer in ends(first):
        if answer.pattern is not None:
            require_page(answer.pattern, patterns, path, f"“{answer.answer}”")
    return first


def ends(question: Question | Answer) -> Iterator[Answer]:
    """Yield the answers at which the questions end."""
    for answer in question.answers:
        if answer.question is None:
            yield answer
        else:
            yield from ends(answer)
