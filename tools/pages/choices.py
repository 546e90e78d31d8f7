"""The questions that lead to a pattern, read from includes/chooser.yml."""

from collections.abc import Iterator
from pathlib import Path
from typing import Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from tools.pages.page import PageError, Pattern
from tools.pages.paths import ROOT, shown_path

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
    where = shown_path(path)
    try:
        first = Question.model_validate(yaml.safe_load(path.read_text("utf-8")))
    except yaml.YAMLError as error:
        # It names the line.
        raise PageError(f"{where}: {error}") from error
    except ValidationError as error:
        found = [
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()
        ]
        raise PageError(f"{where}: {'; '.join(found)}") from error
    names = {pattern.name for pattern in patterns}
    for answer in ends(first):
        if answer.pattern is not None and answer.pattern not in names:
            wrong = f"`{answer.pattern}` has no page. Write that page, or fix the name"
            raise PageError(f"{where}: “{answer.answer}”: {wrong}.")
    return first


def ends(question: Question | Answer) -> Iterator[Answer]:
    """Yield the answers at which the questions end."""
    for answer in question.answers:
        if answer.question is None:
            yield answer
        else:
            yield from ends(answer)
