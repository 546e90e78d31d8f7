"""Records the *before* and *after* of every pattern page, for its picture.

Only those are run that have changed since they were recorded.
"""

import sys

from tools.pages.page import PageError
from tools.pages.paths import shown_path
from tools.pages.patterns import all_patterns
from tools.pages.recordings import RECORDINGS, record_all


def main() -> None:
    """Record, and say how many pages were."""
    try:
        count = record_all(all_patterns())
    except PageError as error:
        sys.exit(str(error))
    if count:
        print(f"{shown_path(RECORDINGS)}: {count} pages are recorded")


if __name__ == "__main__":
    main()
