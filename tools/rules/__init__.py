"""The page linter: each rule is a function, and its problems say how to fix them."""

# Importing them registers their rules.
from tools.rules import (
    answer_rules,
    browser_rules,
    diagram_rules,
    fence_rules,
    file_rules,
    front_matter_rules,
    link_rules,
    package_rules,
    run_rules,
    section_rules,
    text_rules,
)

__all__ = [
    "answer_rules",
    "browser_rules",
    "diagram_rules",
    "fence_rules",
    "file_rules",
    "front_matter_rules",
    "link_rules",
    "package_rules",
    "run_rules",
    "section_rules",
    "text_rules",
]
