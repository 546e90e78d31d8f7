"""How patterns are related, as their pages state it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tools.contract import RELATIONS
from tools.pages.page import PageError, Pattern
from tools.pages.paths import shown_path


@dataclass(frozen=True)
class Related:
    """A relation of two patterns.

    Attributes:
        page: The page that states it.
        kind: One of `RELATIONS`.
        to: The page that it points to.
        why: What tells the two apart or ties them together.
    """

    page: Pattern
    kind: str
    to: Pattern
    why: str

    @property
    def is_mutual(self) -> bool:
        """Whether it reads the same from both pages."""
        here, there = RELATIONS[self.kind]
        return here == there


def all_relations(patterns: list[Pattern]) -> Iterator[Related]:
    """Yield every relation that a page states.

    Raises:
        PageError: If one points to a page that does not exist.
    """
    by_name = {one.name: one for one in patterns}
    for page in patterns:
        for stated in page.meta.relations:
            if stated.to not in by_name:
                where = shown_path(page.path)
                wrong = f"relation to `{stated.to}`, which has no page"
                raise PageError(f"{where}: {wrong}. Write that page, or fix the name.")
            yield Related(page, stated.kind, by_name[stated.to], stated.why)


def relations_once(patterns: list[Pattern]) -> list[Related]:
    """Return each relation once, also those that both pages state."""
    found: dict[tuple[str, frozenset[str]], Related] = {}
    for one in all_relations(patterns):
        key = one.kind, frozenset({one.page.name, one.to.name})
        if not one.is_mutual:
            key = f"{one.kind} {one.page.name}", key[1]
        found.setdefault(key, one)
    return list(found.values())
