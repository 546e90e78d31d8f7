"""Clones the project and adds pages to it, to measure how it grows.

    python -m tools.commands.grow_site --pages 40 build/grown

The pages are copies of the fixture's *Sample*, which keeps the contract. In the clone
every command works as it does here: `time make build`, `time bash .ci/run`.
"""

import argparse
import subprocess
from pathlib import Path

from tools.pages.paths import ROOT
from tools.pages.patterns import all_patterns

FIXTURE = ROOT / "tests" / "fixture"
# What the page lacks in words, so that a copy weighs as much as a published page.
FILLER = "This sentence is here so that the copy has as many words as a page has. "
ALTERNATIVES = "## Alternatives { #alternatives }\n"
SYMPTOM = "TypeError: write() takes 2 positional arguments but 3 were given"


def copy_pattern(number: int, root: Path) -> None:
    """Write a copy of the fixture's page and package into a project.

    Args:
        number: Tells the copies apart, in names, title and symptom.
        root: The project's root.
    """
    name = f"copy{number:02}"
    # The search takes the beginning of a word for a match, so no word begins another.
    word = "".join("ABCDEFGHIJ"[int(digit)] * 4 for digit in f"{number:02}")
    package = root / "snippets" / name
    package.mkdir()
    for path in (FIXTURE / "snippets" / "sample").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("snippets.sample", f"snippets.{name}")
        text = text.replace("snippets/sample", f"snippets/{name}")
        (package / path.name).write_text(text, encoding="utf-8")
    page = FIXTURE / "docs" / "patterns" / "structural" / "sample.md"
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith("  - {to: second, "))
    for old, new in (
        ("snippets/sample", f"snippets/{name}"),
        ("snippets.sample", f"snippets.{name}"),
        ("title: Sample", f"title: Copy {number:02}"),
        (SYMPTOM, f"{word}Error: the table of {name} is gone"),
        ("relations:\n", "relations: []\n"),
        ("Sample is", f"Copy {number:02} is"),
        (ALTERNATIVES, f"{ALTERNATIVES}\n{FILLER * 50}\n"),
    ):
        text = text.replace(old, new)
    page = root / "docs" / "patterns" / "structural" / f"{name}.md"
    page.write_text(text, encoding="utf-8")


def list_copies(names: list[str], root: Path) -> None:
    """Put copies where a page has to be: on the learning path, and below a question."""
    steps = "".join(
        f"      - {{pattern: {name}, why: It is there.}}\n" for name in names
    )
    ends = "".join(
        f"      - {{answer: It is {name}, pattern: {name}}}\n" for name in names
    )
    other = "      - {answer: None of them, none: Copy nothing.}\n"
    question = "  - answer: It is a copy\n    question: Which one?\n    answers:\n"
    for file, text in (
        ("learning_path.yml", f"  - title: Copies\n    steps:\n{steps}"),
        ("chooser.yml", f"{question}{ends}{other}"),
    ):
        path = root / "includes" / file
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def grow(root: Path, pages: int) -> None:
    """Clone the project's last commit into `root` and add copies up to `pages`.

    Raises:
        CalledProcessError: If git refuses; the folder may be there already.
    """
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(root)], check=True)
    copies = range(1, pages - len(all_patterns()) + 1)
    for number in copies:
        copy_pattern(number, root)
    if copies:
        list_copies([f"copy{number:02}" for number in copies], root)
    git = ["git", "-C", str(root), "-c", "user.name=grow", "-c", "user.email=grow"]
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "Copies"], check=True)


def main() -> None:
    """Read the command line and clone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="must not be there yet")
    parser.add_argument("--pages", type=int, required=True)
    arguments = parser.parse_args()
    grow(arguments.folder.resolve(), arguments.pages)
    print(f"{arguments.folder} has {arguments.pages} pages")


if __name__ == "__main__":
    main()
