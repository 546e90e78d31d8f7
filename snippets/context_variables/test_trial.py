"""A trial blames the variable only for an error of the variable."""

from contextvars import ContextVar
from unittest.mock import Mock

import pytest

from snippets.context_variables.trial import read_without_a_job

USER: ContextVar[str] = ContextVar("user")


def test_a_variable_without_value_and_default_is_named() -> None:
    said = read_without_a_job(Mock(tag=lambda _: USER.get()))
    assert said.startswith("a LookupError, because user has no default")


@pytest.mark.parametrize(
    "error",
    [KeyError("Ann"), KeyError(USER), IndexError(), LookupError("utf-9")],
)
def test_another_error_of_an_answer_goes_through(error: Exception) -> None:
    with pytest.raises(type(error)) as caught:
        read_without_a_job(Mock(tag=Mock(side_effect=error)))
    assert caught.value is error
