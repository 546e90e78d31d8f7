"""The learning path has every pattern once, and none before what it needs."""

from pathlib import Path

import pytest
import yaml

from tools.contract import FAMILIES
from tools.pages.data_file import read_data
from tools.pages.learning_path import PATH, LearningPath, read_learning_path
from tools.pages.page import PageError
from tools.pages.paths import CONTENT
from tools.pages.patterns import all_patterns


def write(path: Path, names: list[str]) -> Path:
    steps = "".join(f"      - {{pattern: {name}, why: So.}}\n" for name in names)
    text = f"minutes: 15\nstages:\n  - title: All\n    steps:\n{steps}"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_pattern_is_on_the_path_once() -> None:
    patterns = all_patterns()
    names = read_learning_path(patterns).names
    assert sorted(names) == sorted(pattern.name for pattern in patterns)


@pytest.mark.parametrize("family", FAMILIES)
def test_navigation_and_the_next_page_follow_the_path(family: str) -> None:
    patterns = all_patterns()
    here = {pattern.name for pattern in patterns if pattern.family == family}
    placed = read_data(LearningPath, PATH).names
    names = [name for name in placed if name in here]
    file = CONTENT / "docs" / "patterns" / family / ".nav.yml"
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))["nav"]
    expected = [f"{name}.md" for name in names]
    assert listed == expected, f"{file}:1: the order of the learning path is {expected}"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda names: [*names, names[0]], "`context-manager` is there twice"),
        (lambda names: [*names, "no-such-page"], "`no-such-page` has no page"),
        (lambda names: names[::-1], "comes before .* Its page says that it needs it"),
    ],
)
def test_a_path_that_cannot_be_followed_is_refused(
    tmp_path: Path, change: object, wrong: str
) -> None:
    assert callable(change)
    patterns = all_patterns()
    names = change(read_learning_path(patterns).names)
    with pytest.raises(PageError, match=wrong):
        read_learning_path(patterns, write(tmp_path / "path.yml", names))


def test_a_page_without_a_place_comes_last(tmp_path: Path) -> None:
    patterns = all_patterns()
    names = read_learning_path(patterns).names
    # No page needs the last one.
    path = write(tmp_path / "path.yml", names[:-1])
    read = read_learning_path(patterns, path)
    assert read.names == names
    assert read.stages[-1].title == "New pages"
