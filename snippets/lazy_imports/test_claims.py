"""What the page claims and none of its files shows."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import LazyLoader, find_spec
from pathlib import Path
from unittest.mock import patch

import pytest
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


@pytest.fixture(autouse=True)
def leaves_the_laptop_as_it_was() -> Iterator[None]:
    yield
    start_on(LAPTOP)


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


def test_importing_the_job_loads_no_matplotlib() -> None:
    code = "import sys, snippets.lazy_imports.after\n"
    code += f"print({NAME!r} in sys.modules)"
    assert run("-c", code, folder=ROOT) == "False\n"


def test_an_import_that_failed_is_tried_again() -> None:
    start_on(TRAINING_IMAGE)
    with pytest.raises(ModuleNotFoundError):
        after.save_plot([0.9])
    machine.installed = LAPTOP
    after.save_plot([0.9])


def test_a_broken_library_is_not_reported_as_a_missing_one() -> None:
    start_on(LAPTOP)
    broken = ImportError("libGL.so.1: cannot open shared object file")
    with (
        patch.object(machine, "load", side_effect=broken),
        pytest.raises(ImportError, match="libGL"),
    ):
        solution.load_pyplot()


def test_the_name_to_patch_is_gone() -> None:
    message = "^<module '.*after.py'> does not have the attribute 'plt'$"
    with pytest.raises(AttributeError, match=message):
        patch.object(after, "plt").start()


def test_none_in_place_of_a_module_hides_one_that_is_installed() -> None:
    start_on(LAPTOP)
    after.save_plot([0.9])
    with patch.dict(sys.modules, {NAME: None}), pytest.raises(ImportError):
        after.save_plot([0.9])


def test_an_import_makes_its_name_local_to_the_whole_function() -> None:
    # The mistake that the page names, with os in the place of torch.
    def save(deep: bool) -> str:
        here = os.getcwd()  # noqa: F823, PTH109
        if deep:
            import os.path  # noqa: F401
        return here

    message = "cannot access local variable 'os' where it is not associated"
    with pytest.raises(UnboundLocalError, match=message):
        save(deep=False)


def test_a_lazy_loader_loads_at_once_for_a_from_import() -> None:
    start_on(LAPTOP)
    lazy_loader.lazy_import(NAME)
    assert machine.seconds == 0
    from snippets.lazy_imports.matplotlib_standin import plot

    assert callable(plot)
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


def test_scikit_learn_loads_a_submodule_when_it_is_named(
    tmp_path: Path,
) -> None:
    code = """if True:
        import sys, sklearn
        print("sklearn.linear_model" in sys.modules, sklearn.linear_model)
        print("__getattr__" in vars(sklearn))
    """
    said = run("-c", code, folder=tmp_path)
    assert said.startswith("False <module 'sklearn.linear_model'")
    assert said.endswith("True\n")


def test_scikit_learn_needs_an_import_for_its_effect(
    tmp_path: Path,
) -> None:
    wanted = "from sklearn.model_selection import HalvingGridSearchCV"
    failed = run("-c", wanted, folder=tmp_path, exits=1)
    assert (
        "you need to explicitly import enable_halving_search_cv" in failed
    )
    effect = "from sklearn.experimental import enable_halving_search_cv"
    assert run("-c", f"{effect}\n{wanted}", folder=tmp_path) == ""


def test_ruff_refuses_matplotlib_at_the_top_and_nowhere_else(
    tmp_path: Path,
) -> None:
    page = PAGE.read_text(encoding="utf-8")
    start = page.index("[lint]\n")
    settings = page[start : page.index("```", start)]
    (tmp_path / "ruff.toml").write_text(settings)
    (tmp_path / "train.py").write_text("import matplotlib.pyplot as plt\n")
    ruff = ("-m", "ruff", "check", "--no-cache", "--output-format=concise")
    said = run(*ruff, "train.py", folder=tmp_path, exits=1)
    assert "train.py:1:8: TID253" in said
    late = (
        "def draw():\n    import matplotlib.pyplot as plt\n    plt.plot()"
    )
    (tmp_path / "train.py").write_text(late)
    run(*ruff, "train.py", folder=tmp_path)
    alone = (*ruff, "--isolated", "--select=PLC0415", "train.py")
    said = run(*alone, folder=tmp_path, exits=1)
    assert "PLC0415 `import` should be at the top-level of a file" in said
    both = (*ruff, "--extend-select=PLC0415", "train.py")
    run(*both, folder=tmp_path)


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
