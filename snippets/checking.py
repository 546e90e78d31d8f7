"""Runs the checks of an exercise and says in words what is wrong."""

import importlib
import io
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any


def complaint(check: Callable[[Any], None], answer: Any) -> str | None:
    """Say what `check` finds wrong with `answer`; None if it is content.

    What the answer prints is dropped: the verdict is what the reader needs.

    Examples:
        >>> def check_is_positive(answer):
        ...     assert answer > 0, f"{answer} is not positive."
        >>> complaint(check_is_positive, 3)
        >>> complaint(check_is_positive, -3)
        '-3 is not positive.'
        >>> complaint(lambda answer: answer(), exit)
        'It raised SystemExit: None.'
    """
    try:
        with redirect_stdout(io.StringIO()):
            check(answer)
    except AssertionError as error:
        return str(error)
    except (Exception, SystemExit) as error:
        return f"It raised {type(error).__name__}: {error}."
    return None


def run_checks(namespace: dict[str, Any]) -> None:
    """Run each `check_*` function of a check module, in order.

    The answer is the `exercise` module beside it, or the module that the
    command line names. A check's docstring says what it expects.

    Args:
        namespace: The globals of the check module, run as `__main__`.

    Raises:
        SystemExit: With code 1 when a check finds something wrong.
    """
    beside = f"{namespace['__spec__'].parent}.exercise"
    try:
        answer = importlib.import_module(
            sys.argv[1] if sys.argv[1:] else beside
        )
    except SystemExit:
        raise SystemExit("NO  It exits when it is imported.") from None
    failed = False
    for name, check in namespace.items():
        if name.startswith("check_"):
            wrong = complaint(check, answer)
            failed |= wrong is not None
            print("NO " if wrong else "yes", check.__doc__)
            if wrong:
                print("   ", wrong)
    if failed:
        raise SystemExit(1)
    print("Passed.")
