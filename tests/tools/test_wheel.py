"""The wheel of `snippets`, built and installed alone in a new environment."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from snippets import __main__ as command
from tools.contract import UNSHOWN
from tools.pages.paths import CONTENT, ROOT
from tools.pages.patterns import all_patterns

DOCTESTS = """
import doctest, importlib, pathlib, snippets

tried = 0
unread = ("library", "wrong_", "test_", "conftest")
for path in sorted(pathlib.Path(snippets.__file__).parent.rglob("*.py")):
    if ">>>" in path.read_text("utf-8") and not path.name.startswith(unread):
        parts = path.relative_to(path.parents[-1]).with_suffix("").parts
        name = ".".join(parts[parts.index("snippets"):])
        failed, count = doctest.testmod(importlib.import_module(name))
        assert not failed, name
        tried += count
print(tried)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of an environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    # The wheel comes from the source distribution, which so has all that it needs.
    build = ["-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    run(sys.executable, *build)
    run(sys.executable, "-m", "venv", "--without-pip", str(folder / "env"))
    python = folder / "env" / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    install = ["install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    run(sys.executable, "-m", "pip", "--python", str(python), *install)
    return python


def run(*arguments: str | Path, status: int = 0) -> str:
    """Run a program in the folder of Python's environment, away from the checkout."""
    env = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    # Both streams in the order in which a reader sees them.
    env["PYTHONUNBUFFERED"] = "1"
    done = subprocess.run(
        arguments,
        cwd=Path(arguments[0]).parent,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == status, done.stdout
    return done.stdout


def test_the_wheel_lists_every_pattern_with_family_and_summary(installed: Path) -> None:
    said = run(installed, "-m", "snippets")
    for page in all_patterns():
        family = said.split(f"{page.family}\n")[1]
        assert re.search(rf"\n? +{page.name} +{re.escape(page.meta.summary)}\n", family)


def test_the_wheel_needs_nothing_and_states_the_version(installed: Path) -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    version = tomllib.loads(text)["project"]["version"]
    assert run(installed, "-m", "snippets", "--version").strip() == version
    code = "import importlib.metadata as m; print(m.requires('engineering-patterns'))"
    assert run(installed, "-c", code).strip() == "None"


def test_doctests_pass_from_the_installed_wheel(installed: Path) -> None:
    from_wheel = run(installed, "-c", DOCTESTS)
    here = f"import sys; sys.path.insert(0, {str(CONTENT)!r})\n"
    assert from_wheel == run(installed, "-c", here + DOCTESTS)
    assert int(from_wheel) > 0


def test_a_cell_runs_as_on_its_page(installed: Path) -> None:
    said = run(installed, "-m", "snippets", "run", "protocol", "before", status=1)
    assert said.startswith("step 1: loss=0.5\n")
    assert "TypeError: TeamTracker.log_model() takes 2 positional" in said


def test_a_starter_is_refused_until_it_is_an_answer(
    installed: Path, tmp_path: Path
) -> None:
    answer = tmp_path / "my_answer.py"
    check = (installed, "-m", "snippets", "check", "singleton", answer)
    said = run(installed, "-m", "snippets", "start", "singleton", answer)
    assert f"{answer} is written" in said
    assert "NO  Two calls of open_session() share one model" in run(*check, status=1)
    solution = CONTENT / "snippets" / "singleton" / "solution.py"
    answer.write_text(solution.read_text(encoding="utf-8"), encoding="utf-8")
    assert run(*check).endswith("Passed.\n")
    # A starter never overwrites an answer.
    again = run(installed, "-m", "snippets", "start", "singleton", answer, status=2)
    assert "is there already" in again


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        # Nothing was checked, though the program ended well.
        ("import os\nos._exit(0)\n", "NO  The program ended before the check did."),
        ("raise SystemExit\n", "NO  It exits when it is imported."),
        # The reader's own file and line, not those of the place it was put in.
        ("def open_session():\n    return 1 / 0\n", "in line 2 of odd name.py"),
        ("def open_session(:\n", 'odd name.py", line 1'),
    ],
)
def test_an_answer_that_breaks_is_refused(
    answer: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd name.py"
    path.write_text(answer, encoding="utf-8")
    assert command.check_answer("singleton", path) == 1
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "singelton"], "Did you mean “singleton”?"),
        (["run", "protocol", "befor"], "Did you mean “before”?"),
        (["run", "protocol", "wrong_inherits"], "There is no cell of protocol"),
        (["check", "protocol", "no.py"], "There is no file no.py"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(
    arguments: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", ["snippets", *arguments])
    assert command.main() == 2
    assert said in capsys.readouterr().err


def test_a_cell_about_a_library_says_what_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "library.py"
    path.write_text("import json\nfrom no_such_library.part import x\n")
    with pytest.raises(command.UsageError, match="needs no_such_library, which"):
        command.refuse_missing_libraries(path)


def test_what_the_command_line_hides_no_page_shows() -> None:
    assert command.UNSHOWN == UNSHOWN
