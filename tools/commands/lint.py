"""Prints what the rules find wrong with the pages and their packages, a line a problem.

python -m tools.commands.lint                     all pages
python -m tools.commands.lint --pattern protocol  one page and its package
"""

import argparse
import sys

from tools.commands.annotations import tell_problems
from tools.pages.patterns import all_patterns
from tools.rules.lint import find_problems


def require_pattern(name: str) -> None:
    """End the program unless a pattern's page has a name, and say which have one."""
    names = sorted(page.name for page in all_patterns())
    if name not in names:
        sys.exit(f"No page is named {name}: {', '.join(names)}.")


def wanted_pattern(description: str | None) -> str:
    """Return the page that the command line names, or nothing, for all pages."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--pattern", default="", help="a page's name: error-isolation")
    name: str = parser.parse_args().pattern
    if name:
        require_pattern(name)
    return name


def main() -> None:
    """Print the problems, and end with 1 if there are any."""
    name = wanted_pattern(__doc__)
    problems = find_problems(name=name)
    tell_problems(str(problem) for problem in problems)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
