"""The contract of a pattern's page and package: each fact of it, once.

Rules, generated text, templates and tests read it here. A new family, tag, section
or library is a line of this file.
"""

import re
from dataclasses import dataclass

# ── Front matter ─────────────────────────────────────────────────────────────

# A folder of docs/patterns/ that is not listed is taken for a typing error.
FAMILIES = ("structural", "behavioral", "concurrency-and-imports")
TAGS = (
    "architecture",
    "async",
    "concurrency",
    "dependency-injection",
    "imports",
    "mlops",
    "performance",
    "resilience",
    "serving",
    "testing",
    "training",
    "typing",
)
# How a relation reads at the page that states it, and at the page it points to.
RELATIONS = {
    "confused-with": ("Not to be confused with", "Not to be confused with"),
    "needs": ("Needs", "Needed by"),
    "pairs-with": ("Goes with", "Goes with"),
    "alternative-to": ("Alternative to", "Alternative to"),
    "part-of": ("Part of", "Contains"),
}
SUMMARY_WORDS = 20

# ── Sections ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class SectionContract:
    """What a section of a pattern page must be.

    Attributes:
        title: Its heading.
        generated: Whether front matter or snippets fill it, so that the page may
            leave it empty.
        written: Whether the page has its heading; generated text brings the others.
        first_screen: Whether it counts among the words of the first screen.
        points: How many points its list may have; 0 if it need not be a list.
        words: How many words it may have; 0 if only the page's limit holds.
    """

    title: str
    generated: bool = False
    written: bool = True
    first_screen: bool = False
    points: int = 0
    words: int = 0

    @property
    def id(self) -> str:
        """The id of its heading: the words before a comma, joined by hyphens."""
        return re.sub(r"[^a-z]+", "-", self.title.split(",")[0].lower())


PROBLEM = SectionContract("You have this problem if", True, first_screen=True)
USE_WHEN = SectionContract("Use when", first_screen=True, points=3)
AVOID_WHEN = SectionContract("Avoid when", first_screen=True, points=3)
SIMPLER = SectionContract("Simpler first", True, written=False, first_screen=True)
ALREADY_USED = SectionContract("You already use it", True, first_screen=True)
CHANGED = SectionContract("What changed", words=80)
RELATED = SectionContract("Related", generated=True)
SECTIONS = (
    PROBLEM,
    USE_WHEN,
    AVOID_WHEN,
    SIMPLER,
    ALREADY_USED,
    SectionContract("See it break, see it fixed"),
    CHANGED,
    SectionContract("How it works", words=120),
    SectionContract("What it does not promise", points=3),
    SectionContract("In a real library"),
    SectionContract("You have overdone it if", points=3),
    SectionContract("Exercise"),
    SectionContract("Testing code that uses it", words=60),
    RELATED,
    SectionContract("References", points=6),
)
FIRST_SCREEN_WORDS = 130
PAGE_WORDS = 800
DIAGRAM_BOXES = 7
# Words that tell a reader that something is easy, when it is not for them.
BANNED_WORDS = ("simply", "just", "easily", "obviously")

# ── Packages ─────────────────────────────────────────────────────────────────

REQUIRED_FILES = (
    "__init__.py",
    "before.py",
    "after.py",
    "limits.py",
    "library.py",
    "exercise.py",
    "solution.py",
    "check.py",
)
# Files of a package that no page shows, and that no reader's project is given: they
# would give the exercise away, or prove a claim.
WRONG_ANSWER = "wrong_"
UNSHOWN = (WRONG_ANSWER, "test_")
WRONG_ANSWERS = 3
# Limits of a shown file, so that it fits the screen of a phone.
COLUMNS = 76
LINES = 40

# ── Libraries ────────────────────────────────────────────────────────────────

# The name that readers know, where a distribution's is another.
DISPLAY_NAMES = {"torch": "PyTorch", "mlflow-skinny": "MLflow", "fastapi": "FastAPI"}
# PyTorch and what stands on it take a gigabyte, so `make check` does without them.
TORCH_LIBRARIES = {"accelerate", "lightning", "torch", "transformers"}
# numpy carries the data of an example; no page is about it, or states its version.
HELPERS = {"numpy"}

# ── Outputs ──────────────────────────────────────────────────────────────────

_FRAMES = r"Traceback \(most recent call last\):\n(?: [^\n]*\n)+"
_CAUSE = r"(?:[^\n]+\n)+\n(?:The above exception was|During handling of)[^\n]*\n\n"
# What a page does not show of an uncaught exception: first the exceptions that led
# to it, then its frames. JavaScript reads these expressions as Python does.
COLLAPSED = (_FRAMES + _CAUSE, _FRAMES)
