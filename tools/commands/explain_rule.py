"""Says what a rule of the checks demands, and why.

    python -m tools.commands.explain_rule word-budgets
    python -m tools.commands.explain_rule               lists the rules

Messages name this command where no site is served or published that explains the rule.
"""

import sys
from difflib import get_close_matches

from tools.rules.rule import all_rules, rule_id, rule_text


def explanation(name: str) -> str:
    """Return the text of a rule.

    Raises:
        ValueError: If there is no rule of that name; it names one that is alike.

    >>> explanation("line-ends").splitlines()[0]
    'Lines end as on Unix, and the last one ends, too.'
    >>> explanation("line-end")
    Traceback (most recent call last):
    ValueError: there is no rule “line-end”; perhaps line-ends is meant
    """
    by_name = {rule_id(rule.__name__): rule for rule in all_rules()}
    if name in by_name:
        return rule_text(by_name[name])
    close = get_close_matches(name, by_name, 1)
    meant = f"perhaps {close[0]} is meant" if close else "`make rule` lists the rules"
    raise ValueError(f"there is no rule “{name}”; {meant}")


def listed() -> str:
    """Return all rules, a line each: the name, and what the rule demands."""
    demands = {rule_id(rule.__name__): rule_text(rule) for rule in all_rules()}
    width = max(map(len, demands))
    lines = (f"{name:{width}}  {demands[name].splitlines()[0]}" for name in demands)
    in_full = "One of them in full: make rule NAME=file-size"
    return "\n".join([*sorted(lines), "", in_full])


def main() -> None:
    """Print the text of the rule that the command line names, or list the rules."""
    name = " ".join(sys.argv[1:])
    try:
        print(explanation(name) if name else listed())
    except ValueError as error:
        sys.exit(f"{error}.")


if __name__ == "__main__":
    main()
