"""Code is found on a page by the heading or the fold that it stands below."""

from pathlib import Path

import pytest

from tools.pages.page_code import page_code

PAGE = """---
title: Sample
---

## How it works { #how-it-works }

```python
mechanism = 1
```

### A detail { #detail }

```{.python .run title="snippets/sample/after.py"}
--8<-- "snippets/sample/after.py"
```

```python
--8<-- "snippets/sample/before.py"
```

??? example "In a `fold`"

    ```python
    if True:
        folded = 2
    ```

```text
no code
```

## Testing { #testing }

```python
first = 3
# ## Not a heading { #none }
```

- A step

    ```python
    second = 4
    ```
"""
FOLDED = "if True:\n    folded = 2\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    path = tmp_path / "docs/patterns/structural/sample.md"
    path.parent.mkdir(parents=True)
    path.write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("how-it-works", ["mechanism = 1\n"]),
        ("How it works", ["mechanism = 1\n"]),
        ("detail", [FOLDED]),
        ("In a `fold`", [FOLDED]),
        ("testing", ["first = 3\n# ## Not a heading { #none }\n", "second = 4\n"]),
    ],
)
def test_code_is_found_by_its_title(title: str, code: list[str], content: Path) -> None:
    assert page_code("sample", title, content) == code


@pytest.mark.parametrize("title", ["", "none", "After"])
def test_a_title_without_code_is_named_with_those_that_have_some(
    title: str, content: Path
) -> None:
    with pytest.raises(LookupError) as raised:
        page_code("sample", title, content)
    assert str(raised.value).endswith(
        f"docs/patterns/structural/sample.md: no python fence stands below {title!r}. "
        "There is one below 'how-it-works', 'How it works', 'detail', 'A detail', "
        "'In a `fold`', 'testing', 'Testing'."
    )


def test_an_unknown_page_is_named_with_those_there_are(content: Path) -> None:
    with pytest.raises(LookupError, match="No page is named nowhere: there are sample"):
        page_code("nowhere", "testing", content)
