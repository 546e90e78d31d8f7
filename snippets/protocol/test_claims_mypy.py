"""What the page claims that mypy finds, and what it does not find."""

from importlib.metadata import version
from pathlib import Path

import pytest
from tools.pages.paths import CONTENT
from tools.pages.recorded import MYPY_OPTIONS, Recorded, run_python

TRACKER = """\
from typing import Protocol

class Tracker(Protocol):
    def log_metric(self, name: str, value: float, step: int) -> None: ...

    def log_model(self, path: str, step: int) -> None: ...

def train(tracker: Tracker) -> None: ...
"""
SILENT = Recorded("", 0)


def mypy(folder: Path, source: str, *options: str) -> Recorded:
    """Have mypy read a program, without this project's settings."""
    (folder / "train.py").write_text(source, encoding="utf-8")
    return run_python(
        [
            "-m",
            "mypy",
            "--config-file=",
            *MYPY_OPTIONS,
            *options,
            "train.py",
        ],
        folder,
    )


def test_plain_mypy_skips_a_function_without_annotations(
    tmp_path: Path,
) -> None:
    untyped = TRACKER + "\ndef main(): train(3)\n"
    wanted = '"train" has incompatible type "int"; expected "Tracker"'
    assert mypy(tmp_path, untyped) == SILENT
    assert wanted in mypy(tmp_path, untyped, "--check-untyped-defs").text
    strict = mypy(tmp_path, untyped, "--strict").text
    assert wanted in strict
    assert "Function is missing a return type annotation" in strict


def test_imported_files_can_be_read_in_silence(tmp_path: Path) -> None:
    (tmp_path / "old.py").write_text(TRACKER + "\nx: int = 'a'\n", "utf-8")
    source = "from old import train\n\ntrain(3)\n"
    assert "old.py" in mypy(tmp_path, source).text
    silent = mypy(tmp_path, source, "--follow-imports=silent").text
    assert "old.py" not in silent
    assert (
        '"train" has incompatible type "int"; expected "Tracker"' in silent
    )


def test_a_class_without_annotations_is_compared_too(
    tmp_path: Path,
) -> None:
    untyped = """
class TeamTracker:
    def log_metric(self, name, value, step): ...
    def log_model(self, path): ...

train(TeamTracker())
"""
    said = mypy(tmp_path, TRACKER + untyped).text
    assert "def log_model(self, path: Any) -> Any" in said


def test_mypy_names_a_missing_method(tmp_path: Path) -> None:
    missing = """
class TeamTracker:
    def log_metric(self, name, value, step): ...

train(TeamTracker())
"""
    said = mypy(tmp_path, TRACKER + missing).text
    assert (
        '"TeamTracker" is missing following "Tracker" protocol member:'
        in said
    )
    assert "note:     log_model" in said


def test_a_class_of_a_package_without_types_fits_everything(
    tmp_path: Path,
) -> None:
    foreign = "from sklearn.svm import SVC\n" + TRACKER + "\ntrain(SVC())\n"
    assert "[import-untyped]" in mypy(tmp_path, foreign).text
    assert mypy(tmp_path, foreign, "--ignore-missing-imports") == SILENT


RENAMED = """
class KeyTracker:
    def log_metric(self, key: str, value: float, step: int) -> None: ...

    def log_model(self, path: str, step: int) -> None: ...

train(KeyTracker())

def log(tracker: Tracker) -> None:
    tracker.log_metric(name="loss", value=0.5, step=1)
"""


@pytest.mark.parametrize("options", [[], ["--strict"]])
def test_mypy_accepts_a_renamed_parameter(
    tmp_path: Path, options: list[str]
) -> None:
    assert mypy(tmp_path, TRACKER + RENAMED, *options) == SILENT


def test_a_slash_makes_mypy_refuse_the_call_by_name(tmp_path: Path) -> None:
    slashed = TRACKER.replace(
        "step: int) -> None: ...", "step: int, /) -> None: ...", 1
    )
    said = mypy(tmp_path, slashed + RENAMED)
    assert said.exit == 1
    assert (
        'Unexpected keyword argument "name" for "log_metric"' in said.text
    )
    by_position = RENAMED.replace(
        'name="loss", value=0.5, step=1', '"loss", 0.5, 1'
    )
    assert mypy(tmp_path, slashed + by_position) == SILENT


def test_a_protocol_may_list_an_attribute(tmp_path: Path) -> None:
    source = """\
from typing import Protocol

class Named(Protocol):
    project: str

class Has:
    project = "pricing"

class HasNot: ...

def train(tracker: Named) -> None: ...

train(Has())
train(HasNot())
"""
    said = mypy(tmp_path, source).text
    assert '"Has"' not in said
    assert '"HasNot"; expected "Named"' in said


def test_mypy_reports_who_inherits_and_forgets_a_method(
    tmp_path: Path,
) -> None:
    forgetful = "\nclass Forgetful(Tracker): ...\n\nForgetful()\n"
    said = mypy(tmp_path, TRACKER + forgetful).text
    assert 'Cannot instantiate abstract class "Forgetful"' in said


FITS = """
class TeamTracker:
    def log_metric(self, name: str, value: float, step: int) -> None: ...

    def log_model(self, path: str, step: int) -> None: ...
"""


def test_a_concrete_class_refuses_a_correct_one(tmp_path: Path) -> None:
    assert mypy(tmp_path, TRACKER + FITS + "\ntrain(TeamTracker())\n") == (
        SILENT
    )
    concrete = (
        FITS.replace("TeamTracker", "StdoutTracker")
        + FITS
        + """
def train(tracker: StdoutTracker) -> None: ...

train(TeamTracker())
"""
    )
    wanted = 'incompatible type "TeamTracker"; expected "StdoutTracker"'
    assert wanted in mypy(tmp_path, concrete).text


def test_a_callable_compares_the_function_it_is_given(
    tmp_path: Path,
) -> None:
    function = f"""
from collections.abc import Callable
{FITS}
def train(log: Callable[[str, float, int], None]) -> None: ...

train(log=TeamTracker().log_metric)
"""
    assert mypy(tmp_path, function) == SILENT
    wrong = function.replace("().log_metric", "().log_model")
    assert "[arg-type]" in mypy(tmp_path, wrong).text


def test_mypy_must_read_the_file_that_makes_the_call(
    tmp_path: Path,
) -> None:
    call = "from train import train\n\ndef main(): train(3)\n"
    (tmp_path / "main.py").write_text(call, encoding="utf-8")
    option = "--check-untyped-defs"
    assert mypy(tmp_path, TRACKER, option) == SILENT
    said = mypy(tmp_path, TRACKER, option, "main.py").text
    assert said.startswith("main.py:3: error: Argument 1")


def test_the_page_names_the_version_of_mypy() -> None:
    page = CONTENT / "docs/patterns/structural/protocol.md"
    assert f"mypy {version('mypy')}," in page.read_text("utf-8")
