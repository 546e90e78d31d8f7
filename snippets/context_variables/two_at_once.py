"""Two requests overlap, and each line carries the id of its request."""

import asyncio
from contextlib import redirect_stdout
from io import StringIO

from snippets.context_variables import after


def test_a_line_carries_the_id_of_its_request() -> None:
    with redirect_stdout(StringIO()) as printed:
        asyncio.run(after.main())
    assert "[req-1] ERROR: no features for Ann" in printed.getvalue()


def main() -> None:
    test_a_line_carries_the_id_of_its_request()
    print("passed: the error of request 1 carries the id req-1")


if __name__ == "__main__":
    main()
