"""Rules for the files of `docs/` and `snippets/`: names, kinds, sizes, bytes."""

import keyword
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tools.contract import IMAGE_BYTES, IMAGES, SECRETS, TAKEN_NAMES
from tools.pages.patterns import all_patterns
from tools.rules.rule import Problem, site_rule

PAGE_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SECRET = {what: re.compile(form) for what, form in SECRETS.items()}
ANY_SECRET = re.compile("|".join(f"(?:{form})" for form in SECRETS.values()))
# What a folder of pages may hold besides pages and images.
SETTINGS = (".nav.yml", ".meta.yml")


def name_problem(name: str) -> str:
    """Say what is wrong with the name of a pattern; "" if nothing is.

    >>> name_problem("model-registry")
    ''
    >>> name_problem("json")
    '`json` is a module of Python, and would stand in front of it'
    """
    package = name.replace("-", "_")
    if not PAGE_NAME.fullmatch(name):
        return f"`{name}` is not lower-case words joined by hyphens"
    if keyword.iskeyword(package) or keyword.issoftkeyword(package):
        return f"`{name}` is a word of Python, so no file could import the package"
    if package in sys.stdlib_module_names:
        return f"`{name}` is a module of Python, and would stand in front of it"
    if package in TAKEN_NAMES or package.startswith("test_"):
        return f"`{name}` is a name that the project itself uses"
    return ""


@site_rule
def page_names(content: Path) -> Iterator[Problem]:
    """A page is named in lower-case words joined by hyphens, which no module has.

    The name is the page's address, and with underscores the name of its package, which
    must not stand in front of a module of Python or of this project.
    """
    for page in all_patterns(content):
        if wrong := name_problem(page.name):
            better = re.sub(r"[^a-z0-9]+", "-", page.name.lower()).strip("-")
            fix = f"Rename the file to {better}.md and link to that."
            if better == page.name:
                fix = "Rename page and package to what the pattern does in the program."
            yield Problem(page.path, 1, wrong, fix)


@site_rule
def package_names(content: Path) -> Iterator[Problem]:
    """A package is named as its page is, with underscores for hyphens.

    Python imports no name that has a hyphen in it.
    """
    for folder in _folders(content):
        if not folder.name.isidentifier() or folder.name != folder.name.lower():
            better = re.sub(r"\W+", "_", folder.name.lower())
            wrong = f"Python cannot import a package named `{folder.name}`"
            fix = f"Rename the folder to snippets/{better}."
            yield Problem(_first_file(folder), 1, wrong, fix)


@site_rule
def packages_have_a_page(content: Path) -> Iterator[Problem]:
    """Each package of `snippets/` belongs to a page, which shows its files."""
    pages = {page.folder.name for page in all_patterns(content)}
    for folder in _folders(content):
        if folder.name.isidentifier() and folder.name not in pages:
            name = folder.name.replace("_", "-")
            fix = f"Write docs/patterns/<family>/{name}.md, or delete the package."
            yield Problem(_first_file(folder), 1, "package without a page", fix)


@site_rule
def titles_differ(content: Path) -> Iterator[Problem]:
    """No two pages have one title, because lists and the search show titles alone."""
    titled = defaultdict(list)
    for page in all_patterns(content):
        if page.is_readable:
            titled[page.meta.title.lower()].append(page)
    for pages in titled.values():
        for page in pages if len(pages) > 1 else []:
            other = next(one for one in pages if one != page)
            wrong = f"the title “{page.meta.title}” is that of {other.source}, too"
            fix = "Give one of the two pages another title."
            yield Problem(page.path, page.line_of("title:"), wrong, fix)


@site_rule
def names_differ(content: Path) -> Iterator[Problem]:
    """No two pages have one name: both would have the same package."""
    named = defaultdict(list)
    for page in all_patterns(content):
        named[page.folder.name].append(page)
    for pages in named.values():
        for page in pages if len(pages) > 1 else []:
            other = next(one for one in pages if one != page)
            wrong = f"{other.source} has this page's name and package"
            yield Problem(page.path, 1, wrong, "Rename this page and its package.")


@site_rule
def files_are_pages_or_images(content: Path) -> Iterator[Problem]:
    """`docs/` holds pages, settings and images, since a build publishes all of it."""
    for path in _files(content / "docs"):
        known = path.suffix in (".md", *IMAGES) or path.name in SETTINGS
        if not known:
            wrong = f"{path.name} is neither a page nor an image"
            fix = f"Remove it; images are {', '.join(IMAGES)}, in lower case."
            yield Problem(path, 1, wrong, fix)


@site_rule
def images_are_small(content: Path) -> Iterator[Problem]:
    """An image is small, because each reader waits for it and pays for it."""
    for path in _files(content / "docs"):
        size = path.stat().st_size
        if path.suffix in IMAGES and size > IMAGE_BYTES:
            kilobytes = f"{size // 1000:,} kB".replace(",", " ")
            wrong = f"image of {kilobytes}, and the limit is {IMAGE_BYTES // 1000} kB"
            fix = "Make it smaller, save it as WebP, or draw it with Mermaid."
            yield Problem(path, 1, wrong, fix)


@site_rule
def line_ends(content: Path) -> Iterator[Problem]:
    """Lines end as on Unix, and the last one ends, too.

    Else each line counts as changed, and include lines and doctests are not recognized.
    """
    for path in _texts(content):
        found = path.read_bytes()
        if b"\r" in found:
            line = found[: found.index(b"\r")].count(b"\n") + 1
            wrong = "the line ends with a carriage return, as on Windows"
            yield Problem(path, line, wrong, "Run `make fix`.")
        elif found and not found.endswith(b"\n"):
            line = found.count(b"\n") + 1
            yield Problem(path, line, "the last line does not end", "Run `make fix`.")


@site_rule
def no_tabs(content: Path) -> Iterator[Problem]:
    """Lines are indented by spaces, because Markdown and Python count columns."""
    for path in _texts(content):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if re.match(rb"[ ]*\t", line):
                yield Problem(path, number, "indented by a tab", "Run `make fix`.")
                break


@site_rule
def text_is_utf8(content: Path) -> Iterator[Problem]:
    """Files are text in UTF-8, without the mark that some editors put before it."""
    for path in _texts(content):
        found = path.read_bytes()
        try:
            text = found.decode("utf-8")
        except UnicodeDecodeError as error:
            line = found[: error.start].count(b"\n") + 1
            wrong = f"not UTF-8: the byte {found[error.start]:#04x}"
            yield Problem(path, line, wrong, "Save the file as UTF-8.")
        else:
            if text.startswith("\ufeff"):
                wrong = "begins with a byte order mark, which nobody sees"
                yield Problem(path, 1, wrong, "Run `make fix`.")


@site_rule
def no_secrets(content: Path) -> Iterator[Problem]:
    """No file holds a key or token: whatever has been pushed once is known.

    An example takes a word that nobody takes for a real one, such as `your-token`.
    """
    for path in _texts(content):
        text = path.read_text(encoding="utf-8", errors="replace")
        lines = text.splitlines() if ANY_SECRET.search(text) else []
        for number, line in enumerate(lines, 1):
            for what, form in SECRET.items():
                if form.search(line):
                    fix = "Revoke it if it is real, and write `your-token` here."
                    yield Problem(path, number, f"this looks like {what}", fix)


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if "__pycache__" not in path.parts)


def _texts(content: Path) -> Iterator[Path]:
    """Yield the pages and the files of packages."""
    yield from (path for path in _files(content / "docs") if path.suffix == ".md")
    yield from (path for path in _files(content / "snippets") if path.suffix == ".py")


def _folders(content: Path) -> Iterator[Path]:
    for folder in sorted((content / "snippets").glob("*/")):
        if any(folder.glob("*.py")):
            yield folder


def _first_file(folder: Path) -> Path:
    init = folder / "__init__.py"
    return init if init.is_file() else min(folder.glob("*.py"))
