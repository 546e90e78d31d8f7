"""What only looks like a thing that browsers lack is let through."""

from pathlib import Path

import pytest

from tests.tools.test_broken_contributions import finish
from tools.commands.scaffold import scaffold
from tools.rules.lint import find_problems

BEFORE = "def main() -> None:\n"


@pytest.mark.parametrize(
    ("head", "statement", "rule"),
    [
        ("", "model.input(3)", None),
        ("", "input()", "run_fences_wait_for_nobody"),
        ("class Timer: ...", "Timer()", None),
        ("from threading import Timer", "Timer(1, main)", "run_fences_start_no_thread"),
        ("import threading", "threading.Lock()", None),
        ("import threading as t", "t.Thread()", "run_fences_start_no_thread"),
        (
            "import concurrent.futures",
            "concurrent.futures.ThreadPoolExecutor()",
            "run_fences_start_no_thread",
        ),
        ("def sleep(_: float) -> None: ...", "sleep(60)", None),
        ("from time import sleep", "sleep(60)", "programs_sleep_shortly"),
        ("import asyncio", "asyncio.sleep(0.5)", None),
        ("import urllib.parse", "urllib.parse.quote('a')", None),
        ("from urllib import request", "request.urlopen('')", "need_no_network"),
        ("from http import HTTPStatus", "HTTPStatus.OK", None),
        ("import http.client", "http.client", "need_no_network"),
        ("try:\n    import torch\nexcept ImportError: ...", "pass", None),
        ("import torch", "pass", "run_fences_need_no_library"),
        ("from snippets.adapter import after", "after.main()", None),
    ],
)
def test_a_rule_finds_what_it_is_about(
    tmp_path: Path, head: str, statement: str, rule: str | None
) -> None:
    for path in scaffold("structural/adapter", tmp_path):
        finish(path)
    path = tmp_path / "snippets/adapter/before.py"
    text = path.read_text(encoding="utf-8")
    changed = text.replace(BEFORE, f"{head}\n\n\n{BEFORE}    {statement}\n")
    path.write_text(changed, encoding="utf-8")
    found = {problem.rule for problem in find_problems(tmp_path)}
    assert bool(found) == (rule is not None), found
    assert rule is None or any(rule in one for one in found)
