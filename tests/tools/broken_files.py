"""Contributions with a fault in files: names, bytes, and what browsers lack."""

from tests.tools.broken import (
    BEFORE,
    PACKAGE,
    PAGE,
    Broken,
    added,
    code,
    new_file,
    page,
)

WINDOWS = "\r\n"
# Put together, so that nobody takes this file for one that holds a secret.
AWS_KEY = f"AKIA{'Q' * 16}"
GITHUB_TOKEN = f"ghp_{'a1' * 20}"
HUGGING_FACE = f"hf_{'Ab3' * 12}"

FILES = [
    page("line ends of Windows on a page", "line_ends", "\n", WINDOWS, "as on Windows"),
    Broken(
        "line ends of Windows in a snippet",
        "line_ends",
        f"{PACKAGE}/after.py",
        "\n",
        WINDOWS,
        "Run `make fix`",
    ),
    page(
        "a last line without an end",
        "line_ends",
        "- [The book](https://example.org/book)\n",
        "- [The book](https://example.org/book)",
        "the last line does not end",
        "- [The book](https://example.org/book)",
    ),
    code("a tab", "no_tabs", "pass\n\tpass", "indented by a tab", "check_tabs.py"),
    page("a byte order mark", "text_is_utf8", "---\ntitle", "\ufeff---\ntitle", "mark"),
    Broken(
        "a file of Windows' own encoding",
        "text_is_utf8",
        f"{PACKAGE}/wrong_one.py",
        "return 41",
        "return 41  # caf\udce9",
        "not UTF-8: the byte 0xe9",
        "return 41",
    ),
    added("a key of AWS", "no_secrets", f"Set `{AWS_KEY}`.", "like an AWS access key"),
    code("a token", "no_secrets", f'token = "{GITHUB_TOKEN}"', "like a GitHub token"),
    code("a model hub's token", "no_secrets", f'"{HUGGING_FACE}"', "Hugging Face"),
    new_file(
        "an image of a camera",
        "images_are_small",
        "docs/assets/photo.png",
        "x" * 6_700_000,
        "image of 6 700 kB, and the limit is 300 kB",
    ),
    new_file(
        "a file that is no page",
        "files_are_pages_or_images",
        "docs/patterns/structural/notes.docx",
        "notes",
        "neither a page nor an image",
    ),
    new_file(
        "a page's name with an underscore",
        "page_names",
        "docs/patterns/structural/model_registry.md",
        "# A\n",
        "Rename the file to model-registry.md",
    ),
    new_file(
        "a page's name in capitals",
        "page_names",
        "docs/patterns/structural/Registry.md",
        "# A\n",
        "Rename the file to registry.md",
    ),
    new_file(
        "the name of a module of Python",
        "page_names",
        "docs/patterns/structural/json.md",
        "# A\n",
        "`json` is a module of Python",
    ),
    new_file(
        "a hyphen in a package's name",
        "package_names",
        "snippets/model-registry/__init__.py",
        "",
        "Rename the folder to snippets/model_registry",
    ),
    new_file(
        "a package without a page",
        "packages_have_a_page",
        "snippets/model_registry/__init__.py",
        "",
        "Write docs/patterns/<family>/model-registry.md",
    ),
    new_file(
        "a page in no family",
        "family_is_known",
        "docs/patterns/structral/registry.md",
        "# A\n",
        "perhaps structural is meant",
    ),
    new_file(
        "a page whose name another family has",
        "names_differ",
        "docs/patterns/structural/retry.md",
        "# A\n",
        "patterns/behavioral/retry.md has this page's name",
    ),
]
BROWSER = [
    code(
        "a request",
        "run_fences_need_no_library",
        "import requests",
        "browsers lack requests",
    ),
    code(
        "a download",
        "run_fences_need_no_network",
        "from urllib.request import urlopen",
        "a browser gives Python no network: urllib.request",
    ),
    code("a socket", "run_fences_need_no_network", "import socket", "no network"),
    code(
        "a program",
        "run_fences_need_no_network",
        "import subprocess",
        "a browser runs no other programs: subprocess",
    ),
    code("a window", "run_fences_need_no_network", "import tkinter", "no such module"),
    code(
        "a thread",
        "run_fences_start_no_thread",
        "import threading; threading.Thread(target=main).start()",
        "a browser has no threads",
    ),
    code("a question", "run_fences_wait_for_nobody", 'input("?")', "waits for input()"),
    code(
        "a long sleep",
        "programs_sleep_shortly",
        "import time; time.sleep(30)",
        "sleeps for 30 seconds",
    ),
    code(
        "a long sleep in a library's file",
        "programs_sleep_shortly",
        "import time; time.sleep(30)",
        "sleeps for 30 seconds",
        "library.py",
    ),
    Broken(
        "a cell of a library's file",
        "run_fences_need_no_library",
        PAGE,
        '{.python title="snippets/adapter/library.py"}',
        '{.python .run title="snippets/adapter/library.py"}',
        "runs this file, and browsers lack pydantic",
        "import pydantic",
        f"{PACKAGE}/library.py",
    ),
    Broken(
        "a check that loads much",
        "check_imports_what_is_loaded",
        f"{PACKAGE}/check.py",
        "from typing import Any\n",
        "from typing import Any\nfrom unittest.mock import Mock\n",
        "has this check load `unittest.mock.Mock`",
        "from unittest.mock import Mock",
    ),
]
PACKAGE_CASES = [
    code("a line of 90 columns", "file_size", f"x = '{'y' * 80}'", "limit is 76"),
    Broken(
        "a file of 80 lines",
        "file_size",
        f"{PACKAGE}/before.py",
        "def main",
        "x = 1\n" * 80 + "def main",
        "and the limit is 60",
        "x = 1",
    ),
    Broken(
        "a file that is no Python",
        "file_shape",
        f"{PACKAGE}/after.py",
        BEFORE,
        "def main() -> None\n",
        "not Python: expected ':'",
        "def main() -> None",
    ),
    Broken(
        "a file that cannot be run",
        "file_shape",
        f"{PACKAGE}/after.py",
        'if __name__ == "__main__":',
        "if True:",
        "the module cannot be run",
        "    main()",
    ),
    new_file(
        "a file that no page shows",
        "every_file_is_shown",
        f"{PACKAGE}/helper.py",
        '"""Help."""\n',
        "helper.py is not shown on the page",
        at=PAGE,
    ),
    code(
        "a character that nobody sees", "characters_are_seen", "x = '\u200b'", "U+200B"
    ),
    Broken(
        "two places to write in",
        "starter_has_one_todo",
        f"{PACKAGE}/exercise.py",
        "return 0",
        "return 0  # TODO",
        "2 TODO marks",
    ),
]
FILE_FAULTS = [*FILES, *BROWSER, *PACKAGE_CASES]
