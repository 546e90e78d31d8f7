"""Rewrites every output fence, and the versions checked, from real runs."""

import importlib.metadata
import importlib.util
import re
from operator import attrgetter

from tools.contract import TORCH_LIBRARIES
from tools.pages.imports import foreign_packages
from tools.pages.markdown_source import write_lines
from tools.pages.page import Page
from tools.pages.patterns import all_pages
from tools.pages.recorded import record


def installed_version(distribution: str) -> str:
    """Return the public version of an installed distribution, `2.13.0+cpu` cut."""
    return importlib.metadata.version(distribution).split("+")[0]


def with_versions(line: str) -> str:
    """Write installed versions into the `checked:` line of front matter."""

    def current(found: re.Match[str]) -> str:
        try:
            return f'{found[1]}: "{installed_version(found[1])}"'
        except importlib.metadata.PackageNotFoundError:
            return found[0]

    return re.sub(r'([\w.-]+): "([^"]+)"', current, line)


def rewrite(page: Page) -> list[str]:
    """Write the page with fresh outputs; return the paths that could not run."""
    lines: list[str | None] = list(page.text.splitlines())
    skipped = []
    for cell in page.cells:
        path, output = cell.path, cell.output
        # If another library is missing, the page is about that, and shows the error.
        needed = foreign_packages(path) & TORCH_LIBRARIES
        missing = [n for n in needed if not importlib.util.find_spec(n)]
        if missing:
            skipped.append(f"{path} ({', '.join(missing)} is not installed)")
            continue
        fresh, indent = record(path), " " * output.indent
        text = [f"{indent}{line}".rstrip() for line in fresh.text.splitlines()]
        for number in range(output.line - 1, output.end):
            lines[number] = None
        head, tail = f"{indent}```{fresh.info}", f"{indent}```"
        lines[output.line - 1] = "\n".join([head, *text, tail])
    kept = [line for line in lines if line is not None]
    write_lines(
        page.path, [with_versions(x) if x.startswith("checked:") else x for x in kept]
    )
    return skipped


def main() -> None:
    """Rewrite all pages and name what was left as it was."""
    for page in filter(attrgetter("cells"), all_pages()):
        print(f"{page.source}: {len(page.cells)} outputs")
        for path in rewrite(page):
            print(f"  left as it was: {path}. Run `make .venv/.torch` once, then this.")


if __name__ == "__main__":
    main()
