"""Finds a Chromium for the browser tests, or gets one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.patterns import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
DOWNLOADED = (
    "import('playwright-core').then(p => console.log(p.chromium.executablePath()))"
)
THREE_WAYS = """No browser for the tests. Any of these gives one:
  1. install Chromium or Chrome, or name one: CHROME_PATH=/path/to/chrome
  2. let Playwright download one: npx playwright-core install chromium
  3. on Debian or Ubuntu, as root: apt-get install chromium"""


def installed() -> str | None:
    """Return the browser that CHROME_PATH names or the machine has."""
    if named := os.environ.get("CHROME_PATH"):
        return named
    on_path = (shutil.which(name) for name in NAMES)
    return next(
        (path for path in (*on_path, MAC) if path and Path(path).exists()), None
    )


def downloaded() -> str | None:
    """Return Playwright's own browser if it has been downloaded."""
    done = subprocess.run(
        ["node", "-e", DOWNLOADED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    path = done.stdout.strip()
    return path if path and Path(path).exists() else None


def _try(*command: str) -> None:
    print(f"Trying: {' '.join(command)}", file=sys.stderr)
    subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=False)


def find() -> str | None:
    """Return a browser's path, installing one where that can be done."""
    if path := installed() or downloaded():
        return path
    _try("npx", "playwright-core", "install", "chromium")
    if path := downloaded():
        return path
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _try("apt-get", "update", "-qq")
        _try("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    return installed()


if __name__ == "__main__":
    found = find()
    if found is None:
        sys.exit(THREE_WAYS)
    print(found)
