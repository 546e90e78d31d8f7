"""Check says what fits each wrong answer, and nothing else."""

import pytest
from tools.pages.recorded import complaints

TRAINS = "On the server, importing your file and calling run(epochs=2)"
DRAWS = "On a laptop, run(epochs=2, plot=True) raised NameError"
LOADS = "On a laptop, importing your file and calling run(epochs=2) loaded"
ASKED = "On the server, run(epochs=2, plot=True)"
MISSING = f"{ASKED} raised ModuleNotFoundError: No module named"
MESSAGES = {
    "exercise": [TRAINS, LOADS, MISSING],
    "wrong_exits": [f"{ASKED} raised SystemExit"],
    "wrong_fails_late": [f"{ASKED} raised ImportError: pip install"],
    "wrong_find_spec": [MISSING],
    "wrong_import_in_run": [TRAINS, LOADS],
    "wrong_installs_it": [f"{ASKED} raised nothing"],
    "wrong_name_of_run": [DRAWS],
    "wrong_names_no_extra": [MISSING],
    "wrong_none_at_top": [LOADS, f"{ASKED} raised AttributeError"],
    "wrong_only_a_warning": [f"{ASKED} raised nothing"],
}
LATE = "after 2 epochs. It should raise before the first"
NO_EXTRA = "Its text should say to install trainer[plots]."


@pytest.mark.parametrize(("answer", "messages"), MESSAGES.items())
def test_check_says_what_fits_the_answer(
    answer: str, messages: list[str]
) -> None:
    said = complaints("snippets/lazy_imports", answer)
    for line, message in zip(said, messages, strict=True):
        assert line.startswith(message)


@pytest.mark.parametrize("answer", ["wrong_fails_late", "wrong_find_spec"])
def test_check_says_how_late_the_error_comes(answer: str) -> None:
    assert LATE in complaints("snippets/lazy_imports", answer)[-1]


@pytest.mark.parametrize("answer", ["exercise", "wrong_names_no_extra"])
def test_check_says_that_the_text_names_no_extra(answer: str) -> None:
    assert NO_EXTRA in complaints("snippets/lazy_imports", answer)[-1]
