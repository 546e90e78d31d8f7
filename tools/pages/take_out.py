"""Takes the pattern out of a program, to see whether the failure comes back."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tools.pages.paths import CONTENT
from tools.pages.recorded import Recorded, check_types, is_refused, run_python


def run_without(path: str, changes: dict[str, str]) -> Recorded:
    """Run a file of `snippets/` with a part of it changed.

    Args:
        path: The file as pages write it: `snippets/singleton/after.py`. mypy reads it
            if its name begins with `refused`.
        changes: What to take out, and what comes in its place. Each text must stand in
            the file exactly once, so that the test notices when the file has changed.

    Raises:
        ValueError: If a text to take out is not there, or there more than once.
    """
    source = CONTENT / path
    text = source.read_text(encoding="utf-8")
    for old, new in changes.items():
        if (count := text.count(old)) != 1:
            message = f"{path} holds {old!r} {count} times; name a text it has once"
            raise ValueError(message)
        text = text.replace(old, new)
    with TemporaryDirectory() as folder:
        changed = Path(folder) / source.name
        changed.write_text(text, encoding="utf-8")
        if is_refused(path):
            return check_types(changed)
        return run_python([changed.name], changed.parent)
