"""Records the *before* and *after* of every pattern page, for its picture.

Only those are run that have changed since they were recorded. With `--list` none is:
the programs are printed as JSON, for the benchmark.
"""

import argparse
import json
import sys

from tools.pages.page import PageError
from tools.pages.paths import shown_path
from tools.pages.patterns import all_patterns
from tools.pages.recordings import RECORDINGS, programs_of, record_all


def main() -> None:
    """Record, and say how many pages were."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true")
    if parser.parse_args().list:
        print(json.dumps({page.name: programs_of(page) for page in all_patterns()}))
        return
    try:
        count = record_all(all_patterns())
    except PageError as error:
        sys.exit(str(error))
    if count:
        print(f"{shown_path(RECORDINGS)}: {count} pages are recorded")


if __name__ == "__main__":
    main()
