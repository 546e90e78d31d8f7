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


def test_listings_after_the_first_name_their_tokens_and_hold_none() -> None:
    code = 'def load(path="\U0001f642 & <b>"):\n    return path\n'
    fence = f"```python\n{code}```\n"
    page = markdown.markdown(
        f"{fence}\n{fence}",
        extensions=[
            "pymdownx.highlight",
            "pymdownx.superfences",
            plain_tokens.makeExtension(),
        ],
        extension_configs={"pymdownx.highlight": {"pygments_lang_class": True}},
    )
    first, second = re.findall(r"<code([^>]*)>(.*?)</code>", page, re.DOTALL)
    assert re.findall(r'<span class="(\w+)">', first[1]) == ["k", "nf", "s2", "k"]
    assert first[0] == ""
    assert html.unescape(second[1]) == code
    # Class, distance from the token before, length; a browser counts the emoji twice.
    assert second[0] == ' data-tokens="k 0 3 nf 1 4 s2 6 10 k 7 6"'
