"""Contributions whose fault only a run can tell, each with the rule that refuses it.

Those of one pattern do not disturb each other, so that one run of the tests of the
content finds all.
"""

from tests.tools.broken import Broken

# So long a program without an end is waited for; others need less on a busy machine.
SECONDS = 10
BEFORE = 'raise RuntimeError("fail as the reader\'s program does")'
AFTER = 'print("the same program, with the pattern")'
LIMIT = 'print("show a limit")'
CASES = {
    "shaky-part": (
        Broken(
            "an output that is another at each run",
            "outputs_are_the_same_each_time",
            "limits.py",
            LIMIT,
            "import os\n\n    print(os.urandom(8).hex())",
            "limits.py prints something else at each run",
            "```{.text .output}",
            "page",
        ),
        Broken(
            "a check that lets a wrong answer through",
            "checks_tell_answers_apart",
            "wrong_one.py",
            "return 41",
            "return 42",
            "check.py lets it through. Add a check_* function",
        ),
        Broken(
            "a message that is not what Check says",
            "checks_say_first_what_fits",
            "check_messages.py",
            "returns 24, not 42",
            "returns 25, not 42",
            "to wrong_three.py Check says first “answer() returns 24, not 42.”",
            "wrong_three",
        ),
        Broken(
            "a version that is not installed",
            "checked_versions_are_installed",
            "page",
            'checked: {pydantic: "',
            'checked: {pydantic: "0.',
            "`checked` says pydantic 0.",
            "checked:",
        ),
        Broken(
            "a difference that the runs do not have",
            "difference_is_current",
            "page",
            "`main` raises",
            "`main` hides",
            "`difference` says of before.py “`main` hides",
            "difference:",
        ),
    ),
    "changed-part": (
        Broken(
            "an output that the file no longer prints",
            "outputs_are_current",
            "limits.py",
            LIMIT,
            'print("another limit")',
            "limits.py prints `another limit` here",
            "show a limit",
            "page",
        ),
        Broken(
            "a wrong answer of which nothing is stated",
            "messages_are_stated",
            "check_messages.py",
            '    "wrong_two": "answer() returns 43, not 42",\n',
            "",
            "nothing is stated of wrong_two.py",
        ),
        Broken(
            "a before that does not hurt",
            "before_and_after_differ",
            "before.py",
            BEFORE,
            AFTER,
            "before.py and after.py print the same",
        ),
        Broken(
            "two programs that make the same calls",
            "difference_is_current",
            "page",
            "",
            "",
            "before.py and after.py are no two cells whose calls differ",
            "difference:",
        ),
    ),
    "failing-part": (
        Broken(
            "a program that newly fails",
            "outputs_are_current",
            "limits.py",
            LIMIT,
            "raise KeyError(3)",
            "limits.py ends with exit code 1: `KeyError: 3`",
            "```{.text .output}",
            "page",
        ),
        Broken(
            "a check that refuses the solution",
            "checks_tell_answers_apart",
            "solution.py",
            "return 42",
            "return 40 + 3",
            "check.py refuses it: answer() returns 43, not 42",
        ),
        Broken(
            "an after that fails",
            "before_and_after_differ",
            "after.py",
            AFTER,
            "raise KeyError(3)",
            "after.py fails: KeyError: 3",
        ),
    ),
    "endless-part": (
        Broken(
            "a program that does not end",
            "programs_end",
            "limits.py",
            LIMIT,
            "import time\n\n    while True:\n        time.sleep(1)",
            f"it did not end within {SECONDS} s",
        ),
        Broken(
            "an output that names a folder of the machine",
            "outputs_name_no_machine",
            "before.py",
            BEFORE,
            "import json\n\n    raise RuntimeError(json.__file__)",
            "before.py prints a folder of this machine: /",
            "```{.text .output data-exit=1}",
            "page",
        ),
        Broken(
            "a starter that is the answer",
            "checks_tell_answers_apart",
            "exercise.py",
            "return 0",
            "return 42",
            "Leave the answer to the reader",
        ),
        Broken(
            "a wrong answer that does not end",
            "checks_tell_answers_apart",
            "wrong_one.py",
            "    return 41",
            "    import time\n\n    while True:\n        time.sleep(1)",
            f"check.py with this answer: it did not end within {SECONDS} s",
        ),
        Broken(
            "messages that are no Python",
            "messages_are_stated",
            "check_messages.py",
            "MESSAGES = {",
            "MESSAGES = (",
            "MESSAGES cannot be read (SyntaxError",
        ),
        Broken(
            "a page without the difference",
            "difference_is_current",
            "page",
            "difference:\n  before:",
            "difference:\n  # before:",
            "`difference` says nothing of before.py, its run “`main` raises",
            "difference:",
        ),
    ),
}
RUN_CASES = [case for cases in CASES.values() for case in cases]
