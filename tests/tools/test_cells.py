"""One parser finds the cells of a page; cells.json tells other tests what it found."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import markdown
import pytest

from tools.commands.cells_json import describe_site
from tools.extensions import cells
from tools.pages.cell_source import find_cells
from tools.pages.page import PageError
from tools.pages.paths import ROOT
from tools.pages.recorded import collapse

PAGE = """---
# ## No heading.
title: Not asked for
---

# Cells { #cells }

=== "One tab"

    ```{.python .run title="snippets/near/before.py"}
    --8<-- "snippets/near/before.py"
    ```

    ```{.text .output data-exit=1}
    one

      two
    ```

## A section { #a-section }

```{.python .run title="snippets/near/exercise.py"}
--8<-- "snippets/near/exercise.py"
```

```{.text .output}
```

=== "Another tab"

    Text.

    ??? success "A fold"

        ```{.python title="snippets/near/library.py"}
        --8<-- "snippets/near/library.py"
        ```

        ```{.text .output data-exit=2}
        three
        ```

````markdown
```{.python .run title="snippets/near/shown.py"}
--8<-- "snippets/near/shown.py"
```

```{.text .output}
```
````

```python
print("no output follows")
```
"""
FILES = {
    "docs/index.md": "# No cells { #no-cells }\n",
    "docs/guide/cells.md": PAGE,
    "snippets/near/before.py": "import json",
    "snippets/near/exercise.py": "import json, sys",
    "snippets/near/check.py": "import re",
    "snippets/near/library.py": "import torch",
}
NEITHER = {"folded": False, "check": "", "label": ""}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_every_cell_of_every_page_is_described(content: Path) -> None:
    (page,) = describe_site(content)["pages"]
    assert (page["url"], page["title"]) == ("/guide/cells/", "Cells")
    assert page["source"] == "docs/guide/cells.md"
    assert page["cells"] == [
        NEITHER
        | {
            "path": "snippets/near/before.py",
            "line": 14,
            "run": True,
            "exit": 1,
            "output": "one\n\n  two",
            "section": "",
            "label": "One tab",
            "modules": ["json"],
        },
        NEITHER
        | {
            "path": "snippets/near/exercise.py",
            "line": 26,
            "run": True,
            "exit": 0,
            "output": "",
            "section": "A section",
            "check": "snippets/near/check.py",
            "modules": ["json", "sys"],
        },
        NEITHER
        | {
            "path": "snippets/near/library.py",
            "line": 39,
            "run": False,
            "exit": 2,
            "output": "three",
            "section": "A section",
            "label": "A fold",
            "folded": True,
            "modules": [],
        },
    ]


def test_command_writes_the_cells_of_the_content_it_is_given(
    content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "build" / "cells.json"
    subprocess.run(
        [sys.executable, "-m", "tools.commands.cells_json", "--output", str(output)],
        cwd=ROOT,
        env={**os.environ, "CONTENT": str(content)},
        check=True,
    )
    written = json.loads(output.read_text(encoding="utf-8"))
    assert written == describe_site(content)


def test_expressions_collapse_a_traceback_as_a_page_does(content: Path) -> None:
    program = "try: {}[1]\nexcept KeyError: raise ValueError('é\u2028b')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    left = f"before\n{done.stderr}after\n"
    collapsed = left
    for expression in describe_site(content)["collapse"]:
        collapsed = re.sub(expression, "", collapsed)
    assert collapsed == "before\nValueError: é\u2028b\nafter\n" == collapse(left)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('=== "A tab"', "A tab"),
        ('===! "First of a new set"', "First of a new set"),
        ('??? tip "A fold"', "A fold"),
        ('???+ note "Open"', "Open"),
        ("??? danger", "Danger"),
        ('!!! note "No label"', ""),
    ],
)
def test_label_is_the_title_of_tab_or_fold(head: str, title: str) -> None:
    listing = '    ```{.python}\n    --8<-- "a.py"\n    ```\n'
    output = "    ```{.text .output}\n    ```\n"
    within, below = find_cells(
        f"{head}\n\n{listing}\n{output}\nText\n\n{listing}\n{output}".splitlines()
    )
    assert within.label == title
    assert within.folded == head.startswith("?")
    assert (below.label, below.folded) == ("", False)


def test_output_without_a_listing_is_refused() -> None:
    source = "```python\nprint(1)\n```\n\n```{.text .output}\n1\n```\n"
    names = ("pymdownx.superfences", "pymdownx.highlight")
    with pytest.raises(PageError, match=r"Put the listing of a whole file before"):
        markdown.markdown(source, extensions=[*names, cells.makeExtension()])
