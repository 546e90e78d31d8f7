"""Without the Protocol mypy is silent, and the crash at the end is back."""

from tools.pages.paths import CONTENT
from tools.pages.recorded import Recorded, record, run_python
from tools.pages.take_out import run_without

PATTERN = {
    """\
from typing import Protocol


class Tracker(Protocol):
    def log_metric(self, name: str, value: float, step: int) -> None: ...

    def log_model(self, path: str, step: int) -> None: ...
""": "from typing import Any\n",
    "tracker: Tracker": "tracker: Any",
}
CRASH = (
    "TypeError: TeamTracker.log_model() takes 2 positional arguments "
    "but 3 were given"
)


def test_with_the_pattern_mypy_names_class_method_and_signatures() -> None:
    said = record("snippets/protocol/refused.py")
    assert said.exit == 1
    # The page says that mypy blames this call.
    line = int(said.text.split(":")[1])
    refused = CONTENT / "snippets/protocol/refused.py"
    blamed = refused.read_text("utf-8").splitlines()[line - 1]
    assert blamed.strip() == "train(TeamTracker())"
    assert (
        'incompatible type "TeamTracker"; expected "Tracker"' in said.text
    )
    assert "log_model(self, path: str, step: int) -> None" in said.text
    assert "log_model(self, path: str) -> None" in said.text


def test_without_the_pattern_mypy_finds_nothing() -> None:
    without = run_without("snippets/protocol/refused.py", PATTERN)
    assert without == Recorded("", 0)


def test_the_annotation_alone_makes_the_difference() -> None:
    annotation = {
        "from typing import Protocol": "from typing import Any, Protocol",
        "tracker: Tracker": "tracker: Any",
    }
    without = run_without("snippets/protocol/refused.py", annotation)
    assert without == Recorded("", 0)


def test_without_the_pattern_the_failure_is_back() -> None:
    """What is left of refused.py is before.py, which crashes at its end."""
    left = (CONTENT / "snippets/protocol/refused.py").read_text("utf-8")
    for old, new in PATTERN.items():
        left = left.replace(old, new)
    before = CONTENT / "snippets/protocol/before.py"
    assert left == before.read_text("utf-8")
    crashed = record("snippets/protocol/before.py")
    assert crashed.exit == 1
    assert crashed.text.splitlines()[-1] == CRASH


def test_the_protocol_changes_nothing_at_run_time() -> None:
    refused = run_python(["-m", "snippets.protocol.refused"], CONTENT)
    assert refused == record("snippets/protocol/before.py")
