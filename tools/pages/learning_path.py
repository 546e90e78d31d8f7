"""An order through the patterns, read from includes/learning_path.yml."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from tools.pages.data_file import read_data, require_page
from tools.pages.page import PageError, Pattern
from tools.pages.paths import CONTENT, shown_path
from tools.pages.relations import all_relations

PATH = CONTENT / "includes" / "learning_path.yml"
# Kinds of relations whose other page has to be known before.
KNOWN_BEFORE = ("needs", "part-of")
# What is said of a page that the file does not name.
NEW = "It is new, and has no place in the order yet."


class Step(BaseModel):
    """A pattern to learn.

    Attributes:
        pattern: The name of its page.
        why: Why it comes here.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    pattern: str
    why: str


class Stage(BaseModel):
    """Steps that belong together."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    steps: list[Step] = Field(min_length=1)


class LearningPath(BaseModel):
    """All stages.

    Attributes:
        minutes: What a page takes, about.
        stages: In the order in which they are to be read.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    minutes: int
    stages: list[Stage] = Field(min_length=1)

    @property
    def names(self) -> list[str]:
        """The names of all pages, in order."""
        return [step.pattern for stage in self.stages for step in stage.steps]


def read_learning_path(patterns: list[Pattern], path: Path = PATH) -> LearningPath:
    """Read the order.

    Raises:
        PageError: If it is written wrong, has a page twice or one that does not
            exist, or has a page before another that it needs.
    """
    read = read_data(LearningPath, path)
    where = shown_path(path)
    for name in read.names:
        require_page(name, patterns, path, "a step")
        if read.names.count(name) > 1:
            raise PageError(f"{where}: `{name}` is there twice. Remove one step.")
    read = _with_new_pages(read, patterns)
    place = {name: number for number, name in enumerate(read.names)}
    for one in all_relations(patterns):
        if one.kind in KNOWN_BEFORE and place[one.page.name] < place[one.to.name]:
            wrong = f"{one.page.meta.title} comes before {one.to.meta.title}"
            fix = f"Its page says that it {one.kind.replace('-', ' ')} it: move it down"
            raise PageError(f"{where}: {wrong}. {fix}.")
    return read


def _with_new_pages(read: LearningPath, patterns: list[Pattern]) -> LearningPath:
    """Put the pages that have no place yet at the end, so that a new one needs none."""
    new = [
        Step(pattern=page.name, why=NEW)
        for page in patterns
        if page.name not in read.names
    ]
    stages = [*read.stages, *([Stage(title="New pages", steps=new)] if new else [])]
    return LearningPath(minutes=read.minutes, stages=stages)
