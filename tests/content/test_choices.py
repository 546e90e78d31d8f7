"""The questions lead to every pattern, and each way ends."""

from pathlib import Path

import pytest

from tools.extensions.chooser import chooser
from tools.pages.choices import Answer, Question, ends, read_choices
from tools.pages.page import PageError
from tools.pages.patterns import all_patterns

# More questions than four would be a form.
MOST_QUESTIONS = 4


def depth(question: Question | Answer) -> int:
    return max(
        1 + (depth(answer) if answer.question else 0) for answer in question.answers
    )


def test_every_pattern_is_reached_or_listed_and_every_way_ends() -> None:
    patterns = all_patterns()
    first = read_choices(patterns)
    reached = {answer.pattern for answer in ends(first)}
    *_, last, _ = chooser(patterns, "")
    listed = {one.name for one in patterns if f"{one.name}.md)" in last}
    assert reached | listed == {pattern.name for pattern in patterns} | {None}
    assert not reached & listed
    assert all(answer.pattern or answer.none for answer in ends(first))
    assert depth(first) <= MOST_QUESTIONS


@pytest.mark.parametrize(
    ("end", "wrong"),
    [
        ("pattern: no-such-page", "no-such-page` has no page"),
        ("{}", "needs one of"),
        ("question: And?\n    answers: [{answer: Sure, none: Do it.}]", "two answers"),
        ("patern: protocol", "patern"),
    ],
)
def test_what_leads_nowhere_is_refused(tmp_path: Path, end: str, wrong: str) -> None:
    other = "  - {answer: Other, none: Nothing to do.}\n"
    path = tmp_path / "chooser.yml"
    entry = "" if end == "{}" else f"    {end}\n"
    path.write_text(f"question: What?\nanswers:\n{other}  - answer: This\n{entry}")
    with pytest.raises(PageError, match=wrong):
        read_choices(all_patterns(), path)
