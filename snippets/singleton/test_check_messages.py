"""Check says first what fits each wrong answer."""

import pytest
from tools.pages.recorded import judge

AT_IMPORT = "Importing loaded weights"
NOT_SHARED = "open_session().model is open_session().model was False"
RESET_LOADS = "reset() loaded weights"
MESSAGES = {
    "exercise": [NOT_SHARED, "Your file has no function reset()"],
    "wrong_at_import": [AT_IMPORT, RESET_LOADS],
    "wrong_cached_property": [NOT_SHARED, "It raised TypeError: reset()"],
    "wrong_cached_session": ["After ann.history.append('I earn 90k')"],
    "wrong_class_attribute": [AT_IMPORT, RESET_LOADS],
    "wrong_from_after": ["Two calls of open_session() ran Model() 0 times"],
    "wrong_lazy_on_self": [NOT_SHARED],
    "wrong_new": ["Two calls of open_session() ran Model() 2 times"],
    "wrong_parameter": ["It raised TypeError: open_session() missing"],
    "wrong_reset_loads": [RESET_LOADS],
    "wrong_reset_local": ["After reset(), open_session() gave the old"],
}


@pytest.mark.parametrize(("answer", "messages"), MESSAGES.items())
def test_check_says_what_fits_the_answer(
    answer: str, messages: list[str]
) -> None:
    lines = judge("snippets/singleton", answer).text.splitlines()
    wrong = [i for i, line in enumerate(lines) if line.startswith("NO ")]
    said = [lines[i + 1] for i in wrong]
    assert said[0].strip().startswith(messages[0])
    for message in messages:
        assert any(line.strip().startswith(message) for line in said)
