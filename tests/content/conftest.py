"""Lets what a page states wrongly be told in one line, whichever test comes upon it."""

from collections.abc import Generator

import pytest

from tools.pages.page import PageError


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    call: pytest.CallInfo[None],
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show of a PageError what it says, and not the code that found it."""
    report = yield
    if call.excinfo and isinstance(call.excinfo.value, PageError):
        report.longrepr = str(call.excinfo.value)
    return report
