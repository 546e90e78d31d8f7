"""A listing keeps its words and colors, with as few elements as that takes."""

import html
import re

import markdown

from tools.extensions import plain_tokens

CODE = """@decorate
def load(path: str = "x") -> None:
    return f"{path!r}: {1 + 2}"
"""


def render(language: str) -> str:
    """Return the HTML of a fence, as pages have them."""
    return markdown.markdown(
        f"```{{.{language} .run}}\n{CODE}```\n",
        extensions=[
            "pymdownx.highlight",
            "pymdownx.superfences",
            plain_tokens.makeExtension(),
        ],
        extension_configs={"pymdownx.highlight": {"pygments_lang_class": True}},
    )


def test_only_what_has_a_color_of_its_own_is_marked() -> None:
    listing = render("python")
    assert html.unescape(re.sub(r"<[^>]*>", "", listing)) == CODE
    found = re.findall(r'<span class="(\w+)">([^<]*)', listing)
    assert [token for token, _ in found if token in plain_tokens.PLAIN] == []
    assert ("k", "def") in found
    assert ("nf", "load") in found
    assert ("s2", 'f"') in found


def test_other_languages_stay_as_they_are() -> None:
    assert '<span class="n">' in render("ruby")
