"""A call of an answer is kept with how it ended, and Check says what is wrong."""

import runpy
from pathlib import Path

import pytest

from snippets.checking import Outcome, attempt, complaint


def print_and_fail(error: BaseException) -> None:
    print("epoch 1")
    raise error


def test_a_call_that_returns_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    def train(*rows: str, epochs: int) -> tuple[tuple[str, ...], int]:
        print("epoch 1")
        return rows, epochs

    outcome = attempt(train, "4.0", "6.0", epochs=1)
    assert outcome == Outcome((("4.0", "6.0"), 1), None, "epoch 1\n")
    assert outcome.ending == "returned (('4.0', '6.0'), 1)"
    assert outcome.raised == ""
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (KeyError("Ann"), "KeyError: 'Ann'"),
        (TimeoutError(), "TimeoutError"),
        (AssertionError(), "AssertionError"),
        (SystemExit(2), "SystemExit: 2"),
    ],
)
def test_an_error_is_kept_with_what_was_printed_before_it(
    error: BaseException, raised: str, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = attempt(print_and_fail, error)
    assert outcome == Outcome(None, error, "epoch 1\n")
    assert (outcome.raised, outcome.ending) == (raised, f"raised {raised}")
    print("the output is back")
    assert capsys.readouterr().out == "the output is back\n"


def test_a_returned_error_is_no_raised_one() -> None:
    outcome = attempt(lambda: TimeoutError("late"))
    assert outcome.error is None
    assert outcome.ending == "returned TimeoutError('late')"


def test_an_error_says_which_line_of_the_answer_it_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = tmp_path / "exercise.py"
    answer.write_text("import json\n\n\ndef load():\n    json.loads('{')\n")
    monkeypatch.setattr("sys.argv", ["check.py"])
    names = runpy.run_path(str(answer))
    ending = attempt(names["load"]).ending
    # The line of the answer, not that of json, which raises.
    assert ending.endswith("(char 1), in line 5 of exercise.py")
    assert complaint(lambda load: load(), names["load"]) == f"It {ending}."
    # Another answer is told of its own lines alone.
    monkeypatch.setattr("sys.argv", ["check.py", "snippets.sample.wrong_swaps_them"])
    assert attempt(names["load"]).ending.endswith("(char 1)")


def test_ctrl_c_stops_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt):
        attempt(print_and_fail, KeyboardInterrupt())
    print("the output is back")
    assert capsys.readouterr().out == "the output is back\n"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (AssertionError("It is not positive."), "It is not positive."),
        # Else Check would print "yes", and fail all the same.
        (AssertionError(), "It raised AssertionError."),
        (ValueError("a row is no number"), "It raised ValueError: a row is no number."),
        (SystemExit(), "It raised SystemExit."),
    ],
)
def test_whatever_a_check_raises_is_a_complaint(
    error: BaseException, said: str
) -> None:
    assert complaint(print_and_fail, error) == said
