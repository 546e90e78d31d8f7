"""The symptoms of a page weigh more than the rest of it, and nothing else changes."""

import json
from pathlib import Path

import pytest

from tools.commands.weigh_symptoms import weigh_symptoms
from tools.contract import PROBLEM


def write_index(path: Path, *locations: str) -> Path:
    docs = [{"location": one, "title": "T", "text": "“é”"} for one in locations]
    path.write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    return path


def test_symptoms_alone_get_a_weight(tmp_path: Path) -> None:
    index = write_index(tmp_path / "index.json", "a/", f"a/#{PROBLEM.id}", "a/#recap")
    assert weigh_symptoms(index) == 1
    docs = json.loads(index.read_text(encoding="utf-8"))["docs"]
    assert ["boost" in entry for entry in docs] == [False, True, False]
    assert all(entry["text"] == "“é”" for entry in docs)


def test_an_index_without_symptoms_is_refused(tmp_path: Path) -> None:
    index = write_index(tmp_path / "index.json", "a/", "a/#recap")
    with pytest.raises(ValueError, match=f"has no section #{PROBLEM.id}; build"):
        weigh_symptoms(index)
