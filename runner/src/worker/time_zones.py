"""Puts the world's time zones where `zoneinfo` looks for them."""

import json
import os
from pathlib import Path
from zipimport import zipimporter

FOLDER = Path("/usr/share/zoneinfo")


def unpack(archive: str) -> None:
    """Write a file for each zone, as a Linux machine has them.

    Args:
        archive: Where runner/build/time_zones.mjs has packed them.
    """
    files = zipimporter(archive)
    data = files.get_data("zoneinfo.bin")
    places = json.loads(files.get_data("zoneinfo.json"))
    for folder in {(FOLDER / zone).parent for zone in places}:
        folder.mkdir(parents=True, exist_ok=True)
    for zone, (start, end) in places.items():
        # There are 600: `open` would take several times as long.
        file = os.open(FOLDER / zone, os.O_CREAT | os.O_WRONLY)
        os.write(file, data[start:end])
        os.close(file)
