"""Plain fences run as the reader sees them, and a failing one is caught."""

import pytest

from tools.pages.paths import ROOT

pytest_plugins = ["pytester"]

HIDDEN = {
    "tab": '=== "Tab"\n\n    ```python\n    {code}\n    ```\n',
    "fold": '??? tip "Fold"\n\n    ```python\n    {code}\n    ```\n',
    "list": "- Item\n\n    ```python\n    {code}\n    ```\n",
    "brace": '```{{.python title="a"}}\n{code}\n```\n',
    "include": '```python\n--8<-- "snippets/protocol/after.py"\n{code}\n```\n',
}


@pytest.mark.parametrize("where", HIDDEN)
def test_failing_fence_is_caught(
    where: str, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    conftest = (ROOT / "conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(conftest)
    page = pytester.path / "page.md"
    options = ["--markdown-docs", "--markdown-docs-syntax=superfences", str(page)]

    page.write_text(HIDDEN[where].format(code="assert 1 + 1 == 2"), encoding="utf-8")
    pytester.runpytest_subprocess(*options).assert_outcomes(passed=1)

    page.write_text(HIDDEN[where].format(code="assert 1 + 1 == 3"), encoding="utf-8")
    result = pytester.runpytest_subprocess(*options)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*assert 1 + 1 == 3*"])
