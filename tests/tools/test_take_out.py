"""A part of a program is taken out, and the rest runs as it would."""

import pytest

from tools.pages.paths import CONTENT
from tools.pages.recorded import record
from tools.pages.take_out import run_without

PROGRAM = "snippets/checking.py"


def test_the_changed_program_runs_and_the_file_stays_as_it_is() -> None:
    done = run_without(PROGRAM, {"import importlib\n": "import importing\n"})
    assert done.exit == 1
    assert done.text == "ModuleNotFoundError: No module named 'importing'"
    assert record(PROGRAM).exit == 0


@pytest.mark.parametrize("old", ["nowhere", "import"])
def test_what_to_take_out_stands_there_once(old: str) -> None:
    count = (CONTENT / PROGRAM).read_text(encoding="utf-8").count(old)
    assert count != 1
    with pytest.raises(ValueError, match=f"holds '{old}' {count} times; name a text"):
        run_without(PROGRAM, {old: ""})
