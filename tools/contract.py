"""The contract of a pattern's page and package: each fact of it, once.

Rules, generated text, templates and tests read it here. A new tag, section or library
is a line of this file; a new family stands in the navigation, too.
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
# How a relation reads on the page that states it, and on the page that it leads to.
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
        points: The fewest and the most points of its list; None if it need not be one.
        words: The fewest and the most words; None if only the page's limits hold.
    """

    title: str
    generated: bool = False
    written: bool = True
    first_screen: bool = False
    points: tuple[int, int] | None = None
    words: tuple[int, int] | None = None

    @property
    def id(self) -> str:
        """The id of its heading: the words before a comma, joined by hyphens."""
        return re.sub(r"[^a-z]+", "-", self.title.split(",")[0].lower())


PLAIN_WORDS_WORDS = (50, 90)
PLAIN_WORDS = SectionContract(
    "In plain words", first_screen=True, words=PLAIN_WORDS_WORDS
)
PROBLEM = SectionContract("You have this problem if", True, first_screen=True)
USE_WHEN = SectionContract("Use when", first_screen=True, points=(1, 3))
AVOID_WHEN = SectionContract("Avoid when", first_screen=True, points=(1, 3))
SIMPLER = SectionContract("Simpler first", True, written=False, first_screen=True)
ALREADY_USED = SectionContract("You already use it", generated=True)
SHOWN = SectionContract("See it break, see it fixed")
CHANGED = SectionContract("What changed")
NOT_PROMISED = SectionContract("What it does not promise", points=(1, 3))
RECAP = SectionContract("Recap", generated=True)
RELATED = SectionContract("Related", generated=True)
REFERENCES = SectionContract("References", points=(1, 8))
SECTIONS = (
    PLAIN_WORDS,
    PROBLEM,
    USE_WHEN,
    AVOID_WHEN,
    SIMPLER,
    ALREADY_USED,
    SHOWN,
    CHANGED,
    SectionContract("How it works"),
    NOT_PROMISED,
    SectionContract("In a real library"),
    SectionContract("Bring it into your code", points=(3, 5)),
    SectionContract("Common mistakes", points=(2, 5)),
    SectionContract("Alternatives"),
    SectionContract("Exercise"),
    SectionContract("Testing code that uses it"),
    RECAP,
    RELATED,
    REFERENCES,
)
# What the page that compares patterns shows of each.
COMPARED = (PLAIN_WORDS, USE_WHEN, AVOID_WHEN, SIMPLER, NOT_PROMISED, RECAP)
FIRST_SCREEN_WORDS = 230
# The fewest and the most words of a page's prose.
PAGE_WORDS = (1_000, 1_600)
RECAP_SENTENCES = 3
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
    # Proves that the failure is back once the pattern alone is taken out of `after.py`.
    "test_without_the_pattern.py",
    # States what Check says first to the starter and to each wrong answer.
    "check_messages.py",
)
# Beginnings of the names of files that no page shows, and that no reader's project is
# given: they would give the exercise away, prove a claim, or set pytest up.
WRONG_ANSWER = "wrong_"
UNSHOWN = (WRONG_ANSWER, "test_", "check_messages.py", "conftest.py")
WRONG_ANSWERS = 5
# Limits of a shown file, so that it fits the screen of a phone.
COLUMNS = 76
LINES = 60
# A check is folded, and has a message for each way to be wrong.
CHECK_LINES = 90
# Methods that Python calls for an operator or a statement; whoever hands one on as a
# function saves a line and costs each reader a minute.
NOT_HANDED_ON = ("__getitem__", "__setitem__", "__delitem__", "__next__", "__call__")

# ── Libraries ────────────────────────────────────────────────────────────────

# The name that readers know, where a distribution's is another.
DISPLAY_NAMES = {
    "fastapi": "FastAPI",
    "lightning": "Lightning",
    "mlflow-skinny": "MLflow",
    "torch": "PyTorch",
}
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

# ── Files ────────────────────────────────────────────────────────────────────

# Kinds of files that docs/ may hold besides pages, and how large an image may be: a
# reader on a phone waits for each of them.
IMAGES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
IMAGE_BYTES = 300_000
# Beginnings and forms of what only its owner may know.
SECRETS = {
    "an AWS access key": r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b",
    "a GitHub token": r"\bgh[opsur]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}\b",
    "a GitLab token": r"\bglpat-[\w-]{20,}",
    "a Hugging Face token": r"\bhf_[A-Za-z0-9]{30,}\b",
    "a key of OpenAI or Anthropic": r"\bsk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20,}",
    "a Google key": r"\bAIza[\w-]{35}",
    "a Slack token": r"\bxox[abeprs]-[A-Za-z0-9-]{10,}",
    "a Stripe key": r"\b[rs]k_live_[A-Za-z0-9]{16,}\b",
    "a PyPI token": r"\bpypi-[\w-]{50,}",
    "a private key": r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----",
}

# ── Names ────────────────────────────────────────────────────────────────────

# Of modules and folders that a package must not stand in front of.
TAKEN_NAMES = ("checking", "first_run", "index", "snippets", "tools", "tests", "docs")

# ── The browser ──────────────────────────────────────────────────────────────

# Seconds that a shown program may sleep; a reader waits as long.
SLEEP = 1
# Modules whose work a browser cannot do, and why; a part of a module counts, too.
NO_NETWORK = "gives Python no network"
NO_PROGRAMS = "runs no other programs"
BROWSER_LACKS = {
    **dict.fromkeys(
        (
            *("ftplib", "http.client", "imaplib", "nntplib", "poplib", "smtplib"),
            *("socket", "socketserver", "ssl", "telnetlib", "urllib.request"),
            *("xmlrpc.client", "xmlrpc.server"),
        ),
        NO_NETWORK,
    ),
    **dict.fromkeys(("multiprocessing", "subprocess"), NO_PROGRAMS),
    **dict.fromkeys(
        (
            *("curses", "dbm", "ensurepip", "fcntl", "grp", "idlelib", "msvcrt"),
            *("pwd", "pty", "readline", "resource", "syslog", "termios", "tkinter"),
            *("turtle", "venv", "winreg", "winsound"),
        ),
        "has no such module",
    ),
}
# What starts a thread, as code writes it.
THREADS = ("Thread", "ThreadPoolExecutor", "ProcessPoolExecutor", "Timer")
