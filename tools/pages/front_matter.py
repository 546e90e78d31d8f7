"""The front matter of a pattern page: its schema, for tests and for editors."""

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Annotated, Any

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
)

from tools.contract import RECAP_SENTENCES, RELATIONS, SUMMARY_WORDS, TAGS


def _one_of(known: Iterable[str]) -> Any:
    """Return what makes pydantic refuse a text that is not in `known`."""
    names = list(known)

    def check(value: str) -> str:
        if value not in names:
            close = get_close_matches(value, names, 1)
            listed = f"choose from {', '.join(names)}"
            meant = f"perhaps `{close[0]}` is meant" if close else listed
            raise ValueError(f"`{value}` is unknown; {meant}")
        return value

    return AfterValidator(check)


Tag = Annotated[str, _one_of(TAGS), Field(json_schema_extra={"enum": [*TAGS]})]
Kind = Annotated[
    str, _one_of(RELATIONS), Field(json_schema_extra={"enum": [*RELATIONS]})
]
# How the items of a list of mappings are written.
WRITTEN = {
    "relations": "{to: page, kind: needs, why: reason}",
    "related_errors": "{error: its text, answer: the id of a heading}",
    "difference": "{}, and run `make outputs`",
}
NonEmpty = Annotated[str, Field(min_length=1)]


def _is_plain(value: str) -> str:
    if marks := sorted({*value} & {*MARKUP}):
        shown = " ".join(marks)
        raise ValueError(f"has {shown}; feeds and previews show it as it is written")
    return value


# What makes code, emphasis, links and tags of words.
MARKUP = "`*[<"
PlainText = Annotated[NonEmpty, AfterValidator(_is_plain)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Relation(_Strict):
    """A typed link from this page to another pattern page."""

    to: NonEmpty = Field(description="The other page's file name, without .md")
    kind: Kind
    why: NonEmpty = Field(description="What tells the two apart or ties them together")


class RelatedError(_Strict):
    """An error that looks like a symptom, or that using the pattern brings."""

    error: NonEmpty = Field(description="The error's text, verbatim")
    answer: NonEmpty = Field(description="The id of the heading that answers it")


class Difference(_Strict):
    """Where the runs of before.py and after.py part; the picture's caption says it."""

    before: str = Field(default="", description="What before.py does there")
    after: str = Field(default="", description="What after.py does instead")


class FrontMatter(_Strict):
    """What a pattern page says about itself, above its text."""

    title: PlainText
    summary: PlainText = Field(
        description=f"One sentence of at most {SUMMARY_WORDS} words, without Markdown"
    )
    tags: list[Tag] = Field(min_length=1)
    aliases: list[PlainText] = Field(
        default_factory=list,
        description="Its names in other books; the page shows them, so no misspellings",
    )
    symptoms: list[NonEmpty] = Field(
        min_length=1,
        description="What the reader sees or types, and the pattern cures",
    )
    related_errors: list[RelatedError] = Field(default_factory=list)
    keywords: list[NonEmpty] = Field(
        default_factory=list,
        description="Other words that readers type and this page answers best: names "
        "in other languages, API names, parts of errors. Only the search sees them",
    )
    simpler: NonEmpty = Field(description="What to try before the pattern")
    line: NonEmpty = Field(
        description="One line of its after.py that shows the pattern"
    )
    analogy: NonEmpty = Field(description="Where an ML engineer has already met it")
    checked: dict[str, str] = Field(
        default_factory=dict,
        description="Library versions that library*.py ran against; "
        "`make outputs` writes them",
    )
    difference: Difference = Field(
        default_factory=Difference,
        description="Where the runs of before.py and after.py part; `make outputs` "
        "writes it. It should be what the page is about",
    )
    relations: list[Relation] = Field(default_factory=list)
    recap: list[NonEmpty] = Field(
        min_length=RECAP_SENTENCES,
        max_length=RECAP_SENTENCES,
        description="Sentences to take away; the cheat sheet is made of them",
    )

    @field_validator("keywords")
    @classmethod
    def _have_no_commas(cls, keywords: list[str]) -> list[str]:
        for keyword in keywords:
            if "," in keyword:
                raise ValueError(f"“{keyword}” has a comma, which ends a keyword")
        return keywords

    @field_validator("summary")
    @classmethod
    def _is_short(cls, summary: str) -> str:
        if (words := len(summary.split())) > SUMMARY_WORDS:
            raise ValueError(f"has {words} words, and the limit is {SUMMARY_WORDS}")
        return summary


def errors(source: str) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with front matter, as (line in the YAML, message).

    Args:
        source: The YAML between the two `---` lines.
    """
    try:
        FrontMatter.model_validate(yaml.safe_load(source) or {})
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None)
        wrong = f"the front matter is not YAML ({problem or error})"
        yield (mark.line + 1 if mark else 1), f"{wrong}; look at the indentation here"
    except ValidationError as error:
        for item in error.errors():
            path = ".".join(str(part) for part in item["loc"])
            if item["type"] == "extra_forbidden":
                known = list(FrontMatter.model_fields)
                close = get_close_matches(path, known, 1)
                keys = f"the keys are {', '.join(known)}"
                meant = f"perhaps `{close[0]}` is meant" if close else keys
                message = f"unknown key `{path}`; {meant}"
            elif item["type"] == "model_type" and path:
                written = WRITTEN[path.split(".")[0]]
                message = f"`{path}`: write {written}"
            else:
                said = item["msg"].removeprefix("Value error, ")
                message = f"`{path or 'front matter'}`: {said}"
            yield _line(source, item["loc"]), message


def _line(source: str, path: tuple[int | str, ...]) -> int:
    """Find the line of the innermost node of `path` that the YAML has."""
    node = yaml.compose(source)
    line = 1
    for part in path:
        if isinstance(node, yaml.MappingNode):
            found = {key.value: (key, value) for key, value in node.value}.get(part)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line


def json_schema() -> dict[str, Any]:
    """Return the schema as editors read it (JSON Schema 2020-12)."""
    return {**FrontMatter.model_json_schema(), "title": "Pattern page"}


if __name__ == "__main__":
    print(json.dumps(json_schema(), indent=2))
