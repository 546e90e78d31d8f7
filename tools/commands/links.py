"""Asks for every link to another site, and says which ones lead nowhere.

    python -m tools.commands.links

A link counts as dead if the server says so (404, 410), if there is no such server, or
if it does not answer twice. A server that refuses programs (401, 403, 429) is taken to
refuse this one, and not the reader.
"""

import re
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.pages.paths import DOCS, ROOT, shown_path

# A Markdown link, an automatic one, or a definition; `(` may stand in an address.
LINK = re.compile(r"(?:\]\(|<|\]: )(https?://(?:[^\s()<>]|\([^\s()<>]*\))+)")
REFUSED = (401, 403, 405, 406, 418, 429, 999)
SECONDS = 20
AT_ONCE = 8
REPORT = ROOT / "build" / "links.md"
# Some servers answer only what calls itself a browser.
HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; link check of a documentation site)"}


def find_links(files: Iterable[Path]) -> dict[str, list[str]]:
    """Return each address with the places that link to it, as `file:line`."""
    found = defaultdict[str, list[str]](list)
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            for address in LINK.findall(line):
                found[address.partition("#")[0]].append(f"{shown_path(path)}:{number}")
    return found


def trouble(address: str, pause: float = 5) -> str | None:
    """Ask for an address; return what is wrong with it, or None."""
    said = None
    for attempt in range(2):
        time.sleep(pause * attempt)
        request = urllib.request.Request(address, headers=HEADERS)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS):
                return None
        except urllib.error.HTTPError as error:
            if error.code in REFUSED:
                return None
            said = f"answers {error.code} {error.reason}"
        except (OSError, ValueError) as error:
            said = f"does not answer: {getattr(error, 'reason', error)}"
    return said


def check(files: Iterable[Path], pause: float = 5) -> list[str]:
    """Return a line for each place whose link leads nowhere."""
    links = find_links(files)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        wrong = dict(
            zip(links, pool.map(lambda one: trouble(one, pause), links), strict=True)
        )
    fix = "Link to where it has moved, or to another source."
    return [
        f"{place}: {address} {said}. {fix}"
        for address, said in wrong.items()
        if said
        for place in links[address]
    ]


def main() -> None:
    """Print what is wrong, and write it as text for an issue."""
    files = [*sorted(DOCS.rglob("*.md")), *sorted(ROOT.glob("*.md"))]
    found = check(files)
    REPORT.unlink(missing_ok=True)
    if not found:
        print("Every link to another site leads somewhere.")
        return
    print("\n".join(found))
    items = "\n".join(
        f"- `{line.partition(': ')[0]}`: {line.partition(': ')[2]}" for line in found
    )
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(f"## Links that lead nowhere\n\n{items}\n", encoding="utf-8")
    sys.exit(1)


if __name__ == "__main__":
    main()
