"""The picture of each page says in words where *before* and *after* part.

The sentence is found by rules for all programs, which are in
`runner/src/watch/difference_text.ts`. The page states it, too, so that a rule or a
program that changes shows which pages it makes say something else.
"""

from tests.content.refusal import refuse
from tests.site.built import each_pattern
from tools.pages.page import Pattern
from tools.pages.recordings import difference_of
from tools.rules import run_rules


@each_pattern
def test_the_page_states_where_its_two_runs_part(page: Pattern) -> None:
    refuse(run_rules.difference_is_current(page, difference_of(page)))
