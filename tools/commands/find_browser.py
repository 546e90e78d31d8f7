"""Finds the browsers that the tests run in, or installs them from Debian.

    python -m tools.commands.find_browser firefox

prints the path of the program that is the browser.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# WebKit's test browser is in no folder of PATH. Debian names its folder after the
# architecture of the machine.
MINIBROWSERS = tuple(
    f"/usr/{folder}/webkit{version}/MiniBrowser"
    for folder in ("lib/*", "lib", "libexec")
    for version in ("2gtk-4.1", "gtk-6.0")
)


@dataclass(frozen=True)
class Engine:
    """A browser engine: how to recognize it, and what it takes to have it."""

    title: str
    variable: str
    """The environment variable that names the program, whatever is installed."""
    programs: tuple[str, ...]
    """Commands and path patterns; the first that there is will do."""
    packages: tuple[str, ...]
    """Of Debian and Ubuntu."""
    also: tuple[str, ...] = ()
    """Commands that it does not work without."""

    def installed(self) -> str | None:
        """Return the program that is the browser, if nothing is missing."""
        if not all(map(shutil.which, self.also)):
            return None
        if named := os.environ.get(self.variable):
            return named
        return next(filter(None, map(_program, self.programs)), None)

    def help(self) -> str:
        """Say what to install where this program cannot."""
        packages = " ".join(self.packages)
        needed = ", ".join((self.title, *self.also))
        example = f"{self.variable}=/path/to/{Path(self.programs[0]).name}"
        return (
            f"{self.title} is missing. Either of these helps:\n"
            f"  1. on Debian or Ubuntu: sudo apt-get install {packages}\n"
            f"  2. elsewhere: install {needed}\n"
            f"Where it is in no usual place, name it: {example}"
        )


ENGINES = {
    "chromium": Engine(
        "Chromium or Chrome",
        "CHROME_PATH",
        (
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ),
        ("chromium",),
    ),
    "firefox": Engine(
        "Firefox",
        "FIREFOX_PATH",
        ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"),
        ("firefox-esr",),
    ),
    "webkit": Engine(
        "WebKitGTK's MiniBrowser",
        "MINIBROWSER_PATH",
        MINIBROWSERS,
        ("webkit2gtk-driver", "xvfb"),
        also=("WebKitWebDriver", "Xvfb"),
    ),
}


def _program(name: str) -> str | None:
    """Return the path of a command or the first path that fits a pattern."""
    if not name.startswith("/"):
        return shutil.which(name)
    return next((str(path) for path in sorted(Path("/").glob(name[1:]))), None)


def _apt_get(*arguments: str) -> None:
    command = ("apt-get", "-qq", *arguments)
    print(f"Trying: {' '.join(command)}", file=sys.stderr)
    subprocess.run(command, stdout=sys.stderr, check=False)


def find(engine: Engine) -> str | None:
    """Return a browser's path, installing it where that can be done."""
    if path := engine.installed():
        return path
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _apt_get("update")
        _apt_get("install", "-y", "--no-install-recommends", *engine.packages)
    return engine.installed()


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in ENGINES:
        sys.exit(f"Name one engine: {', '.join(ENGINES)}")
    wanted = ENGINES[sys.argv[1]]
    found = find(wanted)
    if found is None:
        sys.exit(wanted.help())
    print(found)
