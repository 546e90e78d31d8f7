"""The recordings of a page's *before* and *after*: kept, made anew, refused."""

import os
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tools.commands.scaffold import scaffold
from tools.pages import recordings
from tools.pages.front_matter import Difference
from tools.pages.page import PageError, Pattern
from tools.pages.patterns import read_page

QUIET = "def work(n: int) -> int:\n    return n\n\n\nwork(1)\n"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pattern:
    """Write a pattern whose programs call one function."""
    monkeypatch.setattr(recordings, "RECORDINGS", tmp_path / "recordings")
    path = scaffold("structural/adapter", tmp_path)[0]
    (tmp_path / "snippets" / "__init__.py").touch()
    for side in ("before", "after"):
        write(tmp_path, side, QUIET)
    found = read_page(path, tmp_path)
    assert isinstance(found, Pattern)
    return found


def write(content: Path, side: str, text: str) -> None:
    (content / "snippets" / "adapter" / f"{side}.py").write_text(text, encoding="utf-8")


def test_both_programs_are_recorded(page: Pattern) -> None:
    found = recordings.recordings_of(page)
    assert found is not None
    assert list(found) == ["before", "after"]
    for side, recording in found.items():
        assert recording["lanes"] == [{"name": side, "kind": "module"}]
        told = [(step["kind"], step["function"]) for step in recording["events"]]
        assert told == [
            ("call", side),
            ("call", "work"),
            ("return", "work"),
            ("return", side),
        ]


def test_only_what_has_changed_is_recorded_anew(page: Pattern) -> None:
    assert recordings.record_all([page]) == 1
    assert recordings.record_all([page]) == 0
    write(page.content, "after", f"{QUIET}work(2)\n")
    assert recordings.record_all([page]) == 1
    found = recordings.recordings_of(page)
    assert found is not None
    assert len(found["after"]["events"]) == len(found["before"]["events"]) + 2


def test_where_the_two_part_is_said(page: Pattern) -> None:
    assert recordings.difference_of(page) is None
    write(page.content, "after", f"{QUIET}work(2)\n")
    assert recordings.difference_of(page) == Difference(
        before="the program does not call `work`",
        after="the program calls `work`, which returns `2`",
    )


def test_a_page_without_both_cells_has_none(page: Pattern) -> None:
    text = page.text.replace("snippets/adapter/after.py", "snippets/adapter/other.py")
    other = Pattern(page.path, text, page.content)
    assert recordings.recordings_of(other) is None
    assert recordings.difference_of(other) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import os\n\nprint('gone')\nos._exit(0)\n", "only its first 1 steps"),
        # The interpreter is gone, and with it all that was told.
        (
            f"{QUIET}import os\n\nos.abort()\n",
            "it cannot be recorded (it was aborted). ",
        ),
        (f"{QUIET}for n in range(2000):\n    work(n)\n", "only its first 2000 steps"),
    ],
)
def test_a_program_that_cannot_be_recorded_is_named(
    page: Pattern, text: str, said: str
) -> None:
    write(page.content, "after", text)
    with pytest.raises(PageError) as error:
        recordings.recordings_of(page)
    path = os.path.relpath(page.content / "snippets" / "adapter" / "after.py")
    assert str(error.value).startswith(f"{path}:1: {said}")


def test_of_a_program_that_python_cannot_read_nothing_is_told(page: Pattern) -> None:
    write(page.content, "before", "def work(:\n")
    found = recordings.recordings_of(page)
    assert found is not None
    assert found["before"]["events"] == []
    assert recordings.difference_of(page) == Difference(
        before="the program does not call `work`",
        after="the program calls `work`, which returns `1`",
    )


def test_a_program_that_does_not_end_is_named(
    page: Pattern, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []

    class Started(subprocess.Popen[str]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            started.append(self.pid)

    monkeypatch.setattr(subprocess, "Popen", Started)
    monkeypatch.setattr(recordings, "SECONDS", 6)
    write(page.content, "before", "while True:\n    pass\n")
    with pytest.raises(PageError) as error:
        recordings.recordings_of(page)
    # Nothing of it runs on: what was started is the leader of a group of its own.
    end = time.monotonic() + 10
    with pytest.raises(ProcessLookupError):
        while time.monotonic() < end:
            os.killpg(started[-1], 0)
            time.sleep(0.05)
    path = os.path.relpath(page.content / "snippets" / "adapter" / "before.py")
    assert str(error.value).startswith(f"{path}:1: it did not end within 6 s")
