"""Writes the page of all rules: what each demands, why, whether `make fix` helps."""

import importlib
import inspect
from collections.abc import Callable

from tools.pages.page import Pattern
from tools.rules.lint import MODULES
from tools.rules.rule import all_rules, rule_id, rule_text

FIX = "make fix"


def rule_list(_patterns: list[Pattern], _folder: str) -> list[str]:
    """Return all rules as Markdown, by topic, each below a heading of its own."""
    rules = all_rules()
    out = []
    for name in MODULES:
        module = importlib.import_module(f"tools.rules.{name}")
        title, _, more = (inspect.getdoc(module) or "").partition("\n\n")
        topic = title.removeprefix("Rules for ").removeprefix("Rules ").rstrip(".")
        out += [
            f"## {topic[0].upper()}{topic[1:]} {{ #{rule_id(name)} }}",
            "",
            more,
            "",
        ]
        for rule in rules:
            if rule.__module__ == module.__name__:
                out += _described(rule)
    return out


def _described(rule: Callable[..., object]) -> list[str]:
    words = rule.__name__.replace("_", " ")
    heading = f"### {words[0].upper()}{words[1:]} {{ #{rule_id(rule.__name__)} }}"
    return [heading, "", *rule_text(rule).split("\n"), *_help(rule), ""]


def _help(rule: Callable[..., object]) -> list[str]:
    """Say so if `make fix` fixes what the rule finds, as its message does."""
    if FIX not in inspect.getsource(inspect.unwrap(rule)):
        return []
    return ["", f"`{FIX}` fixes it."]
