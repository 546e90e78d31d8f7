"""Runs the checks of an exercise and says in words what is wrong."""

import importlib
import io
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Outcome:
    """How a call ended.

    Attributes:
        returned: What it returned; None if it raised an error.
        error: What it raised; None if it returned.
        printed: What it printed until then.
    """

    returned: Any = None
    error: BaseException | None = None
    printed: str = ""

    @property
    def raised(self) -> str:
        """The error, as the last line of a traceback; "" if it returned.

        >>> Outcome(error=KeyError("Ann")).raised, Outcome(3).raised
        ("KeyError: 'Ann'", '')
        """
        if self.error is None:
            return ""
        name, text = type(self.error).__name__, str(self.error)
        return f"{name}: {text}" if text else name

    @property
    def ending(self) -> str:
        """What the call did, for a sentence that begins with the call."""
        if self.error is None:
            return f"returned {self.returned!r}"
        return f"raised {self.raised}{place_in_answer(self.error)}"


def place_in_answer(error: BaseException) -> str:
    """Say at which line of the answer an error came up; "" if at none.

    What the answer calls may raise deeper down, in a fake or a library.
    The innermost line that its author wrote is the one to look at.
    """
    name = f"{_answer('exercise').rpartition('.')[2]}.py"
    line = 0
    trace: Any = error.__traceback__
    while trace:
        if _file_name(trace) == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return f", in line {line} of {name}" if line else ""


def _file_name(trace: Any) -> str:
    path: str = trace.tb_frame.f_code.co_filename
    return path.replace("\\", "/").rpartition("/")[2]


def _show_from_the_answer_on(
    kind: type[BaseException],
    error: BaseException,
    trace: Any,
) -> None:
    """Print a traceback without the way to the answer, which is Check's."""
    while trace and _is_on_the_way(trace):
        trace = trace.tb_next
    sys.__excepthook__(kind, error.with_traceback(trace), trace)


def _is_on_the_way(trace: Any) -> bool:
    path = trace.tb_frame.f_code.co_filename
    ours = _file_name(trace) in ("check.py", "checking.py")
    return ours or "importlib" in path or "runpy" in path


def _answer(beside: str) -> str:
    """Return the module that the command line names, or the one beside."""
    return sys.argv[1] if sys.argv[1:] else beside


def attempt(
    function: Callable[..., Any], *args: Any, **kwargs: Any
) -> Outcome:
    r"""Call `function`, and keep how the call ended.

    An exit counts as an error. Ctrl-C goes through, because it is meant
    for the program that makes the call.

    Args:
        function: What is called.
        args: Its positional arguments.
        kwargs: Its keyword arguments.

    Examples:
        >>> attempt(int, "101", base=2).ending
        'returned 5'
        >>> attempt([].pop).ending
        'raised IndexError: pop from empty list'
        >>> attempt(print, "epoch 1").printed
        'epoch 1\n'
    """
    with redirect_stdout(io.StringIO()) as printed:
        try:
            returned = function(*args, **kwargs)
        except (Exception, SystemExit) as error:
            return Outcome(None, error, printed.getvalue())
    return Outcome(returned, None, printed.getvalue())


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
    outcome = attempt(check, answer)
    if isinstance(outcome.error, AssertionError) and str(outcome.error):
        return str(outcome.error)
    return f"It {outcome.ending}." if outcome.error else None


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
        answer = importlib.import_module(_answer(beside))
    except SystemExit:
        raise SystemExit("NO  It exits when it is imported.") from None
    except BaseException:
        sys.excepthook = _show_from_the_answer_on
        raise
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
