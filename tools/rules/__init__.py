"""The page linter: each rule is a function, and its problems say how to fix them."""

# Importing them registers their rules.
from tools.rules import (
    fence_rules,
    front_matter_rules,
    package_rules,
    section_rules,
    text_rules,
)

__all__ = [
    "fence_rules",
    "front_matter_rules",
    "package_rules",
    "section_rules",
    "text_rules",
]
