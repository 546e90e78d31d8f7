"""Check says first what fits each wrong answer."""

import pytest
from tools.pages.recorded import first_complaint

AT_IMPORT = "Importing loaded weights"
NOT_SHARED = "open_session().model is open_session().model was False"
RESET_LOADS = "reset() loaded weights"
MESSAGES = {
    "exercise": NOT_SHARED,
    "wrong_at_import": AT_IMPORT,
    "wrong_cached_property": NOT_SHARED,
    "wrong_cached_session": "After ann.history.append('I earn 90k')",
    "wrong_class_attribute": AT_IMPORT,
    "wrong_from_after": "calls it in this file",
    "wrong_lazy_on_self": NOT_SHARED,
    "wrong_new": "Two calls of open_session() ran Model() 2 times",
    "wrong_parameter": "It raised TypeError: open_session() missing",
    "wrong_reset_loads": RESET_LOADS,
    "wrong_reset_local": "After reset(), open_session() gave the old",
}


@pytest.mark.parametrize(("answer", "message"), MESSAGES.items())
def test_check_says_first_what_fits(answer: str, message: str) -> None:
    assert message in first_complaint("snippets/singleton", answer)
