"""Lets a page's symptoms weigh more in Material's search than all its other text.

    python -m tools.commands.weigh_symptoms site

Material's index has an entry for each section of a page, and a weight for an entry; its
plugin sets that only for a whole page. Readers paste tracebacks, whose words are common
(“argument”, “got”), so a long page that has some of them ranked above the page that
quotes the traceback.
"""

import argparse
import json
from pathlib import Path

from tools.contract import PROBLEM

WEIGHT = 8


def weigh_symptoms(index: Path) -> int:
    """Write the weight into an index.

    Args:
        index: The file that Material's search plugin has written.

    Returns:
        How many entries have it now.

    Raises:
        ValueError: If no entry is a section of symptoms.
    """
    content = json.loads(index.read_text(encoding="utf-8"))
    symptoms = [
        entry
        for entry in content["docs"]
        if entry["location"].endswith(f"#{PROBLEM.id}")
    ]
    if not symptoms:
        raise ValueError(f"{index} has no section #{PROBLEM.id}; build the site first")
    for entry in symptoms:
        entry["boost"] = WEIGHT
    index.write_text(json.dumps(content, separators=(",", ":")), encoding="utf-8")
    return len(symptoms)


def main() -> None:
    """Read the command line and weigh."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of a built site")
    weigh_symptoms(parser.parse_args().site / "search" / "search_index.json")


if __name__ == "__main__":
    main()
