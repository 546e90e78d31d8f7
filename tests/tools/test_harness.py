"""The harness of the browser, run in CPython: ends, tracebacks, frames."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tools.pages.paths import ROOT

DRIVER = f"""
import sys
sys.path.insert(0, {str(ROOT / "runner" / "src" / "worker")!r})
import harness
del sys.path[0]
harness.begin('snippets.page.cell')
[run] = harness._runs
for call, catch in run.steps:
    try:
        call()
    except BaseException as error:
        if catch is not None:
            catch(error.with_traceback(error.__traceback__.tb_next))
print('\\0' + run.tell().decode())
"""


class Ended(NamedTuple):
    """What a run printed, and what the harness reported."""

    stdout: str
    stderr: str
    exit: int
    frames: list[dict[str, Any]]
    missing: str | None = None


def run_cell(folder: Path, cell: str, **others: str) -> Ended:
    """Run `cell` with the harness in a project that also has the modules `others`."""
    package = folder / "snippets" / "page"
    package.mkdir(parents=True)
    for name, text in {"cell": cell, **others}.items():
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", DRIVER]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=True
    )
    stdout, report = done.stdout.split("\0")
    return Ended(stdout, done.stderr, **json.loads(report))


def test_runs_as_main(tmp_path: Path) -> None:
    cell = "if __name__ == '__main__': print(__spec__.name)"
    assert run_cell(tmp_path, cell) == Ended("snippets.page.cell\n", "", 0, [])


def test_module_main_is_the_cell(tmp_path: Path) -> None:
    cell = "import __main__\nvalue = 3\nprint(__main__.value)"
    assert run_cell(tmp_path, cell).stdout == "3\n"


def test_traceback_has_the_readers_frames_only(tmp_path: Path) -> None:
    cell = "import json\n\ndef parse():\n    json.loads('{')\n\nparse()\n"
    ended = run_cell(tmp_path, cell)
    assert ended.exit == 1
    assert ended.frames == [
        {"file": "snippets/page/cell.py", "line": 6},
        {"file": "snippets/page/cell.py", "line": 4},
    ]
    assert 'File "snippets/page/cell.py", line 4, in parse' in ended.stderr
    assert "JSONDecodeError" in ended.stderr.splitlines()[-1]
    for foreign in ("runpy", "json/", "<string>", str(tmp_path)):
        assert foreign not in ended.stderr


def test_the_middle_of_an_endless_traceback_is_left_out(tmp_path: Path) -> None:
    cell = """import sys
sys.setrecursionlimit(1_000_000)
def fall(depth):
    return fall(depth - 1) if depth else 1 / 0
fall(150_000)
"""
    ended = run_cell(tmp_path, cell)
    # The first three frames of a line are shown, and the last is another line here.
    assert "[Previous line repeated 99996 more times]" in ended.stderr
    assert ended.stderr.endswith("ZeroDivisionError: division by zero\n")
    assert ended.exit == 1


def test_causes_are_trimmed_too(tmp_path: Path) -> None:
    cell = (
        "import json\ntry:\n    json.loads('{')\n"
        "except ValueError as error:\n    raise RuntimeError('config') from error\n"
    )
    ended = run_cell(tmp_path, cell)
    assert "direct cause" in ended.stderr
    assert str(tmp_path) not in ended.stderr
    assert "json/" not in ended.stderr


def test_groups_are_trimmed_too(tmp_path: Path) -> None:
    cell = (
        "import json\nerrors = []\ntry:\n    json.loads('{')\n"
        "except ValueError as error:\n    errors.append(error)\n"
        "raise ExceptionGroup('all', errors)\n"
    )
    ended = run_cell(tmp_path, cell)
    assert "ExceptionGroup: all" in ended.stderr
    assert "json/" not in ended.stderr


def test_error_in_another_file_of_the_page(tmp_path: Path) -> None:
    cell = "from snippets.page.other import fail\nfail()\n"
    ended = run_cell(tmp_path, cell, other="def fail():\n    return 1 / 0\n")
    assert ended.frames == [
        {"file": "snippets/page/cell.py", "line": 2},
        {"file": "snippets/page/other.py", "line": 2},
    ]


def test_syntax_error_names_its_line(tmp_path: Path) -> None:
    ended = run_cell(tmp_path, "x = 1\ndef broken(:\n")
    assert ended.exit == 1
    assert ended.frames == [{"file": "snippets/page/cell.py", "line": 2}]
    assert 'File "snippets/page/cell.py", line 2' in ended.stderr
    assert "SyntaxError" in ended.stderr


@pytest.mark.parametrize(
    ("code", "exit_code", "stderr"),
    [
        ("3", 3, ""),
        ("0", 0, ""),
        ("", 0, ""),
        ("None", 0, ""),
        ("'no data'", 1, "no data\n"),
    ],
)
def test_sys_exit(tmp_path: Path, code: str, exit_code: int, stderr: str) -> None:
    ended = run_cell(tmp_path, f"import sys\nprint('before')\nsys.exit({code})\n")
    assert (ended.stdout, ended.stderr) == ("before\n", stderr)
    assert (ended.exit, ended.frames) == (exit_code, [])


def test_missing_module_is_an_error_of_the_reader(tmp_path: Path) -> None:
    ended = run_cell(tmp_path, "import nowhere\n")
    assert ended.stderr.endswith("ModuleNotFoundError: No module named 'nowhere'\n")
    assert ended.frames == [{"file": "snippets/page/cell.py", "line": 1}]


@pytest.mark.parametrize("line", ["-5", "0", "None", "'2'", "[1]"])
def test_a_forged_line_is_no_frame(tmp_path: Path, line: str) -> None:
    cell = f"error = SyntaxError('forged', ('a.py', 1, 1, 'x'))\nerror.lineno = {line}"
    ended = run_cell(tmp_path, f"{cell}\nraise error")
    assert ended.exit == 1
    assert [frame["line"] for frame in ended.frames] == [3]


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("'numpy.linalg'", "numpy.linalg"),
        ("'x' * 10_000", None),
        ("7", None),
        ("'x && rm -r .'", None),
        ("'evil\\n'", None),
        ("'évil'", None),
    ],
)
def test_only_a_module_s_name_is_reported_as_missing(
    tmp_path: Path, name: str, missing: str | None
) -> None:
    ended = run_cell(tmp_path, f"raise ModuleNotFoundError('gone', name={name})")
    assert ended.missing == missing


def test_a_frame_of_a_file_whose_name_is_no_name_is_left_out(tmp_path: Path) -> None:
    cell = "raise SyntaxError('forged', ('x' * 10_000, 1, 1, 'x'))"
    ended = run_cell(tmp_path, cell)
    assert [frame["file"] for frame in ended.frames] == ["snippets/page/cell.py"]
