"""What the page claims and none of its files shows."""

import os
import re
import subprocess
import sys
from importlib import import_module
from importlib.util import LazyLoader, find_spec
from pathlib import Path
from unittest.mock import patch

import pytest
from tools.pages.page_code import page_code
from tools.pages.paths import ROOT
from tools.pages.recorded import check_types

from snippets.lazy_imports import after, front_door, lazy_loader, solution
from snippets.lazy_imports.machine import LAPTOP, TRAINING_IMAGE, machine
from snippets.lazy_imports.trial import STANDIN, start_on

PAGE = ROOT / "docs/patterns/concurrency-and-imports/lazy-imports.md"
NAME = f"snippets.lazy_imports.{STANDIN}"
TRAINER = """
from checkpoint import Checkpoint

class Trainer:
    def __init__(self):
        self.callbacks = [Checkpoint()]
"""
CHECKPOINT = """
from trainer import Trainer

class Checkpoint:
    def resume(self):
        return Trainer()
"""
LATE_CHECKPOINT = """
class Checkpoint:
    def resume(self):
        from trainer import Trainer

        return Trainer()
"""
CIRCULAR = (
    "ImportError: cannot import name 'Trainer' from partially initialized "
    "module 'trainer' (most likely due to a circular import)"
)

ON_A_LAPTOP = """
from snippets.lazy_imports import machine
machine.machine.installed = machine.LAPTOP
"""
[STEP_3] = page_code("lazy-imports", "bring-it-into-your-code")
PAGE_TESTS = page_code("lazy-imports", "testing-code-that-uses-it")


def test_two_files_that_import_each_other_fail_in_these_words(
    tmp_path: Path,
) -> None:
    (tmp_path / "trainer.py").write_text(TRAINER)
    (tmp_path / "checkpoint.py").write_text(CHECKPOINT)
    failed = run("-c", "import trainer", folder=tmp_path, exits=1)
    assert CIRCULAR in failed
    assert CIRCULAR in PAGE.read_text(encoding="utf-8")


def test_a_late_import_breaks_the_circle(tmp_path: Path) -> None:
    (tmp_path / "trainer.py").write_text(TRAINER)
    (tmp_path / "checkpoint.py").write_text(LATE_CHECKPOINT)
    code = "import trainer; trainer.Trainer().callbacks[0].resume()"
    assert run("-c", code, folder=tmp_path) == ""


def test_a_circle_is_gone_when_the_caller_hands_the_class_over(
    tmp_path: Path,
) -> None:
    given = (
        "class Checkpoint:\n    def resume(self, make):\n        make()\n"
    )
    (tmp_path / "trainer.py").write_text(TRAINER)
    (tmp_path / "checkpoint.py").write_text(given)
    code = "import trainer as t; t.Trainer().callbacks[0].resume(t.Trainer)"
    assert run("-c", code, folder=tmp_path) == ""


@pytest.mark.parametrize(
    ("job", "fails"), [("before", "AssertionError"), ("after", None)]
)
def test_the_first_test_fails_until_the_import_has_moved(
    job: str, fails: str | None
) -> None:
    for_job = first_test().replace(
        "lazy_imports.after", f"lazy_imports.{job}"
    )
    said = run("-c", for_job, folder=ROOT, exits=1 if fails else 0)
    assert (fails or "") in said


def test_the_first_test_fails_on_the_server_as_the_job_does() -> None:
    for_job = PAGE_TESTS[0].replace(
        "lazy_imports.after", "lazy_imports.before"
    )
    said = run("-c", for_job, folder=ROOT, exits=1)
    assert "ModuleNotFoundError: No module named 'matplotlib'" in said


@pytest.mark.parametrize(
    ("job", "fails"),
    [
        ("before", "DID NOT RAISE"),
        ("after", "Regex pattern did not match"),
        ("wrong_fails_late", "Expected 'train' to not have been called"),
        ("solution", None),
    ],
)
def test_the_second_test_fails_until_the_job_checks_early(
    job: str, fails: str | None
) -> None:
    for_job = ON_A_LAPTOP + PAGE_TESTS[1].replace(
        "import solution", f"import {job} as solution"
    )
    said = run("-c", for_job, folder=ROOT, exits=1 if fails else 0)
    assert (fails or "") in said


def test_an_import_that_failed_is_tried_again() -> None:
    start_on(TRAINING_IMAGE)
    with pytest.raises(ModuleNotFoundError):
        after.save_plot([0.9])
    machine.installed = LAPTOP
    after.save_plot([0.9])


def test_a_broken_library_is_not_reported_as_a_missing_one() -> None:
    broken = ImportError("libGL.so.1: cannot open shared object file")
    with (
        patch.object(machine, "load", side_effect=broken),
        pytest.raises(ImportError, match="libGL"),
    ):
        solution.load_pyplot()


def test_a_missing_library_of_a_library_is_named() -> None:
    needed = ModuleNotFoundError("No module named 'PIL'", name="PIL")
    with (
        patch.object(machine, "load", side_effect=needed),
        pytest.raises(ImportError, match="A plot needs PIL: "),
    ):
        solution.load_pyplot()


def test_the_name_in_the_error_is_that_of_the_missing_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "plots_in_need.py").write_text("import no_such_library\n")
    for wanted in ("plots_in_need", "no_such_library"):
        with pytest.raises(ModuleNotFoundError) as caught:
            import_module(wanted)
        assert caught.value.name == "no_such_library"


def test_what_uses_the_name_outside_functions_breaks(
    tmp_path: Path,
) -> None:
    job = "def draw():\n    import json as plt\n    return plt\n"
    at_the_top = f"{job}plt.style.use('ggplot')\n"
    said = run("-c", at_the_top, folder=tmp_path, exits=1)
    assert "NameError: name 'plt' is not defined" in said
    skipped = "    import no_such_plots as plt\n"
    under = f"import typing\nif typing.TYPE_CHECKING:\n{skipped}"
    quoted = f'{under}{job}def make() -> "plt.Figure": ...\n'
    assert run("-c", quoted, folder=tmp_path) == ""


def test_the_function_of_step_3_loads_when_it_is_called() -> None:
    top = "import sys\nsys.modules['matplotlib'] = None\n"
    said = run("-c", f"{top}{STEP_3}load_pyplot()", folder=ROOT, exits=1)
    assert "line 4, in load_pyplot" in said
    assert "ModuleNotFoundError: " in said


@pytest.mark.parametrize("is_imported", [True, False])
def test_mypy_needs_the_import_for_an_annotation_in_quotes(
    is_imported: bool, tmp_path: Path
) -> None:
    under = (
        "import typing\nif typing.TYPE_CHECKING:\n    import json as plt\n"
    )
    job = tmp_path / "job.py"
    top = under if is_imported else ""
    job.write_text(f'{top}def make() -> "plt.JSONDecoder": ...\n')
    undefined = 'Name "plt" is not defined'
    assert (undefined in check_types(job).text) != is_imported


def test_another_import_at_the_top_may_load_the_library(
    tmp_path: Path,
) -> None:
    (tmp_path / "plots.py").write_text("import json.tool\n")
    job = "import plots\ndef draw():\n    import json.tool\n"
    (tmp_path / "trainer.py").write_text(job)
    code = "import sys, trainer; print('json.tool' in sys.modules)"
    assert run("-c", code, folder=tmp_path) == "True\n"


@pytest.mark.parametrize("loaded", ["", "import json.decoder\n"])
def test_none_under_the_library_refuses_its_submodule(
    loaded: str, tmp_path: Path
) -> None:
    """As the key "matplotlib" refuses matplotlib.pyplot."""
    code = (
        f"{loaded}import sys\nsys.modules['json'] = None\n"
        "import json.decoder as decoder\n"
    )
    said = run("-c", code, folder=tmp_path, exits=1)
    assert "ModuleNotFoundError: " in said


def test_the_name_to_patch_is_gone() -> None:
    message = "^<module '.*after.py'> does not have the attribute 'plt'$"
    with (
        pytest.raises(AttributeError, match=message),
        patch.object(after, "plt"),
    ):
        pass


def test_none_in_place_of_a_module_hides_one_that_is_installed() -> None:
    after.save_plot([0.9])
    with patch.dict(sys.modules, {NAME: None}), pytest.raises(ImportError):
        after.save_plot([0.9])


def test_a_lazy_loader_loads_at_once_for_a_from_import() -> None:
    lazy_loader.lazy_import(NAME)
    assert machine.seconds == 0
    from snippets.lazy_imports.matplotlib_standin import plot

    assert callable(plot)
    assert machine.seconds == 4


def test_a_lazy_loader_keeps_a_module_that_is_loaded() -> None:
    loaded = import_module(NAME)
    assert lazy_loader.lazy_import(NAME) is loaded
    assert machine.seconds == 4


def test_a_lazy_loader_gives_the_same_module_twice() -> None:
    lazy = lazy_loader.lazy_import(NAME)
    assert lazy_loader.lazy_import(NAME) is lazy
    assert machine.seconds == 0
    assert callable(lazy.plot)
    assert machine.seconds == 4


def test_find_spec_finds_no_missing_module_to_make_lazy() -> None:
    assert find_spec("snippets.lazy_imports.seaborn_standin") is None
    with pytest.raises(TypeError):
        LazyLoader(None)  # type: ignore[arg-type]


def test_a_module_with_getattr_refuses_other_names() -> None:
    message = "front_door' has no attribute 'seaborn'$"
    with pytest.raises(AttributeError, match=message):
        front_door.__getattr__("seaborn")


def test_mypy_accepts_a_misspelled_name_of_a_module_with_getattr(
    tmp_path: Path,
) -> None:
    typo = tmp_path / "typo.py"
    typo.write_text(
        "from snippets.lazy_imports import after, front_door\n"
        "front_door.plot_the_losses\n"
        "after.plot_the_losses\n"
    )
    (said,) = check_types(typo).text.splitlines()
    assert said.startswith("typo.py:3: error: Module has no attribute")


def test_importorskip_skips_the_tests_of_a_missing_library(
    tmp_path: Path,
) -> None:
    (tmp_path / "test_plot.py").write_text(
        "import pytest\n"
        "plt = pytest.importorskip('no_such_plots')\n"
        "def test_plot():\n    plt.plot()\n"
    )
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider")
    said = run(*options, "test_plot.py", folder=tmp_path, exits=5)
    assert "1 skipped" in said


def test_python_prints_how_long_each_import_took(tmp_path: Path) -> None:
    options = ("-X", "importtime", "-c", "import argparse")
    said = run(*options, folder=tmp_path)
    assert "cumulative | imported package" in said
    assert re.search(r"import time: +\d+ \| +\d+ \| argparse", said)


def first_test() -> str:
    """Return the page's first test, for a new Python on a laptop."""
    quote = 'code = """\n'
    test: str = PAGE_TESTS[0]
    return test.replace(quote, quote + ON_A_LAPTOP)


def run(*arguments: str, folder: Path, exits: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == exits, done.stdout
    return done.stdout
