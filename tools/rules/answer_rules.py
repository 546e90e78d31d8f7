"""Rules about how `check.py` judges answers, which only a run of it can tell."""

import runpy
from collections.abc import Iterator
from pathlib import Path

from tools.contract import WRONG_ANSWER
from tools.pages.page import Pattern
from tools.pages.recorded import complaints, judge, short
from tools.rules.rule import Problem, run_rule


@run_rule
def checks_tell_answers_apart(page: Pattern, answer: Path) -> Iterator[Problem]:
    """`check.py` passes the solution, and refuses the starter and each wrong answer."""
    done = judge(page.package, answer.stem)
    if done.late:
        wrong = f"check.py with this answer: {done.late}"
        fix = (
            "Let check.py end what the answer repeats, with an object of its own that "
            "raises after some calls; or ask for no loop in the exercise."
        )
        yield Problem(answer, 1, wrong, fix)
    elif answer.stem == "solution":
        if done.exit != 0:
            said = [line for line in done.text.splitlines() if line[:1] == " "]
            why = (said[-1] if said else done.last).strip()
            fix = "Fix the solution, or the expectation that refuses it."
            yield Problem(answer, 1, f"check.py refuses it: {short(why)}", fix)
    elif done.exit != 1:
        to_add = "a check_* function that tells it from a good answer"
        starter = answer.stem == "exercise"
        fix = f"Leave the answer to the reader, or add {to_add}."
        fix = fix if starter else f"Add {to_add}."
        yield Problem(answer, 1, "check.py lets it through", fix)
    elif "\nNO " not in f"\n{done.text}":
        wrong = f"check.py does not say why: {short(done.last)}"
        fix = "Let a check_* function find it, with an assert that has a message."
        yield Problem(answer, 1, wrong, fix)


@run_rule
def checks_say_first_what_fits(page: Pattern, answer: Path) -> Iterator[Problem]:
    """*Check* says first what fits the answer, as check_messages.py states it."""
    messages, _ = _messages(page)
    said = complaints(page.package, answer.stem)
    message = messages.get(answer.stem)
    # The rules `checks_tell_answers_apart` and `messages_are_stated` say the rest.
    if message and said and message not in said[0]:
        path = page.folder / "check_messages.py"
        wrong = f"to {answer.name} Check says first “{short(said[0])}”"
        fix = f"Let it say “{message}”, or state here what it says if that fits better."
        yield Problem(path, _line_of(path, answer.stem), wrong, fix)


@run_rule
def messages_are_stated(page: Pattern) -> Iterator[Problem]:
    """check_messages.py states what *Check* says to the starter and wrong answers."""
    path = page.folder / "check_messages.py"
    messages, unread = _messages(page)
    if unread:
        fix = "Write a dictionary, MESSAGES: name of the answer → what Check says."
        yield Problem(path, 1, unread, fix)
        return
    found = {file.stem for file in page.folder.glob(f"{WRONG_ANSWER}*.py")}
    for name in sorted({*found, "exercise"} - messages.keys()):
        fix = "Add it to MESSAGES, with a part of what Check says first."
        yield Problem(path, 1, f"nothing is stated of {name}.py", fix)
    for name in sorted(messages.keys() - {*found, "exercise"}):
        wrong = f"MESSAGES names {name}.py, which is not there"
        yield Problem(path, _line_of(path, name), wrong, "Remove it, or fix the name.")
    for name in sorted(name for name, said in messages.items() if not said):
        wrong = f"the message for {name}.py is empty"
        fix = "State a part of what Check says first."
        yield Problem(path, _line_of(path, name), wrong, fix)


def _messages(page: Pattern) -> tuple[dict[str, str], str]:
    """Return the messages of a package, or why they cannot be read."""
    try:
        found = runpy.run_path(str(page.folder / "check_messages.py"))["MESSAGES"]
    except Exception as error:
        said = str(error).replace(str(page.folder), page.package)
        return {}, f"MESSAGES cannot be read ({type(error).__name__}: {said})"
    return (found, "") if isinstance(found, dict) else ({}, "MESSAGES is no dictionary")


def _line_of(path: Path, name: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if f'"{name}"' in line), 1)
