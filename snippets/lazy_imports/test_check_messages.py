"""Check says what fits each wrong answer, and nothing else."""

import pytest
from tools.pages.recorded import complaints

from snippets.lazy_imports.check_messages import COMPLAINTS

LATE = "after 2 epochs. It should raise before the first"
NO_EXTRA = "Its text should say to install trainer[plots]."


@pytest.mark.parametrize(("answer", "messages"), COMPLAINTS.items())
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
