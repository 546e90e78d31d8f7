"""Asks the search, without a browser, whether each symptom finds the page that has it.

    python -m tools.commands.symptoms                     all pages
    python -m tools.commands.symptoms --pattern protocol  one page, in a second

The engine and the index are those of the site in `site/`, or in `--site`. What the
front matter of the pages says now is put into the index before, so a symptom can be
worded better, and asked again, without a build.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools.commands.annotations import tell_problems
from tools.commands.lint import require_pattern
from tools.contract import PROBLEM
from tools.pages.page import Pattern
from tools.pages.paths import CONTENT, ROOT
from tools.pages.patterns import all_patterns
from tools.rules.rule import Problem
from tools.rules.run_rules import symptoms_find_their_page

SCRIPT = "tests/browser/published/find_symptoms.ts"


def stated(page: Pattern) -> dict[str, Any]:
    """Return what a page's front matter puts into the index of the search."""
    meta = page.meta
    titles = {section.id: section.title for section in page.sections}

    def part(
        kind: str, text: str, place: str = "", heading: str = ""
    ) -> dict[str, str]:
        return {
            "kind": kind,
            "text": text,
            "id": place,
            "heading": heading or meta.title,
        }

    symptoms = [part("symptom", x, PROBLEM.id, PROBLEM.title) for x in meta.symptoms]
    errors = [
        part("error", one.error, one.answer, titles.get(one.answer, ""))
        for one in meta.related_errors
    ]
    return {
        "url": page.url.lstrip("/"),
        "title": meta.title,
        "parts": [
            part("title", meta.title),
            part("summary", meta.summary),
            *(part("alias", alias) for alias in meta.aliases),
            *(part("keyword", keyword) for keyword in meta.keywords),
            *symptoms,
            *errors,
        ],
    }


def ask(pages: list[Pattern], queries: list[str], index: Path) -> list[dict[str, Any]]:
    """Return what the search answers to each query."""
    asked = {
        "index": str(index),
        "pages": [stated(page) for page in pages],
        "queries": queries,
    }
    done = subprocess.run(
        ["node", "--import", "tsx", SCRIPT],
        cwd=ROOT,
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def find_problems(pages: list[Pattern], site: Path, name: str = "") -> list[Problem]:
    """Return the symptoms that do not find their page, of all pages or of one."""
    wanted = [page for page in pages if name in ("", page.name)]
    queries = [symptom for page in wanted for symptom in page.meta.symptoms]
    answers = iter(ask(pages, queries, site / "assets" / "search.json"))
    return [
        problem
        for page in wanted
        for problem in symptoms_find_their_page(
            page, [next(answers) for _ in page.meta.symptoms]
        )
    ]


def main() -> None:
    """Print the symptoms that do not find their page, and end with 1 if any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pattern", default="", help="a page's name: error-isolation")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    arguments = parser.parse_args()
    if arguments.pattern:
        require_pattern(arguments.pattern)
    if not (arguments.site / "assets" / "search.json").is_file():
        sys.exit(f"No index is in {arguments.site}: run `make build` once.")
    # The rule `schema` says what is wrong with a page that cannot be read.
    pages = [page for page in all_patterns(CONTENT) if page.is_readable]
    problems = find_problems(pages, arguments.site, arguments.pattern)
    tell_problems(str(problem) for problem in problems)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
