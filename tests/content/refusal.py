"""How a test of the content fails: a line a problem, and none of its own code."""

from collections.abc import Iterable

import pytest

from tools.rules.rule import Problem


def refuse(problems: Iterable[Problem]) -> None:
    """Fail with what is wrong, if anything is."""
    if found := [str(problem) for problem in problems]:
        pytest.fail("\n".join(found), pytrace=False)
