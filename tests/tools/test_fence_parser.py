"""Plain fences run as the reader sees them, and a failing one is caught."""

import pytest

from tools.pages.paths import ROOT

pytest_plugins = ["pytester"]

HIDDEN = {
    "tab": '=== "Tab"\n\n    ```python\n    {code}\n    ```\n',
    "fold": '??? tip "Fold"\n\n    ```python\n    {code}\n    ```\n',
    "list": "- Item\n\n    ```python\n    {code}\n    ```\n",
    "brace": '```{{.python title="a"}}\n{code}\n```\n',
    "include": '```python\n--8<-- "snippets/value.py"\n{code}\n```\n',
}


def test_failing_fence_is_caught_wherever_it_is(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("CONTENT", str(pytester.path))
    pytester.makeconftest((ROOT / "conftest.py").read_text(encoding="utf-8"))
    pytester.mkdir("snippets").joinpath("value.py").write_text("value = 2\n")
    pages = []
    for where, text in HIDDEN.items():
        for name, total in (("right", 2), ("wrong", 3)):
            pages.append(pytester.path / f"{where}_{name}.md")
            pages[-1].write_text(text.format(code=f"assert 1 + 1 == {total}"))
    options = ["--markdown-docs", "--markdown-docs-syntax=superfences"]
    result = pytester.runpytest_subprocess(*options, *map(str, pages))
    result.assert_outcomes(passed=len(HIDDEN), failed=len(HIDDEN))
    for where in HIDDEN:
        fix = f"*{where}_wrong.md:*: this fence fails. Fix the code: *"
        result.stdout.fnmatch_lines([fix])
    result.stdout.no_fnmatch_line("*_right.md:*: this fence fails.*")
