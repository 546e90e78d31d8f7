"""Workflows run the Makefile's commands, with few rights and pinned actions.

`make lint-workflows` checks their form and what an attacker could use.
"""

import json
import re
from typing import Any

import pytest
import yaml

from tools.pages.paths import ROOT

GITHUB = ROOT / ".github"
FILES = sorted(GITHUB.glob("workflows/*.yml"))
TARGETS = set(
    re.findall(r"^([\w./-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
)
PATTERN_TARGETS = ("runner-", "faults-", "hostile-", "cells-")


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(
        (GITHUB / "workflows" / name).read_text("utf-8")
    )
    return found


JOBS = [
    pytest.param(job, id=f"{path.stem}-{name}")
    for path in FILES
    for name, job in read(path.name)["jobs"].items()
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_actions_are_pinned_by_their_commit_and_say_its_version(path: Any) -> None:
    uses = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    for one in uses:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), (
            f"{path.relative_to(ROOT)}: {one}. Pin the commit, and write its version."
        )


def test_one_action_has_one_version() -> None:
    uses = [
        one.split("@")
        for path in FILES
        for one in re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    ]
    assert len(dict(map(tuple, uses))) == len({tuple(one) for one in uses})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_workflow_has_no_rights_but_those_that_a_job_asks_for(path: Any) -> None:
    workflow = read(path.name)
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in path.read_text(encoding="utf-8")
    # The token of a run is the only secret.
    assert "secrets." not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("job", JOBS)
def test_a_job_ends_and_states_its_rights(job: dict[str, Any]) -> None:
    assert job["timeout-minutes"] <= 60
    assert "permissions" in job
    for step in job["steps"]:
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_who_may_write_runs_no_code_of_the_repository() -> None:
    for path in FILES:
        for name, job in read(path.name)["jobs"].items():
            if "write" in job["permissions"].values():
                steps = job["steps"]
                where = f"{path.name}: {name}"
                assert not any("checkout" in one.get("uses", "") for one in steps), (
                    where
                )
                assert not any("make" in one.get("run", "").split() for one in steps), (
                    where
                )


@pytest.mark.parametrize("job", JOBS)
def test_commands_are_targets_of_the_makefile(job: dict[str, Any]) -> None:
    more = [
        one["more"]
        for one in job.get("strategy", {}).get("matrix", {}).get("include", [])
    ]
    runs = "\n".join(step.get("run", "") for step in job["steps"])
    for command in re.findall(r"\bmake ([^;&|>\n]*)", runs):
        words = command.replace('"', "").split()
        words += " ".join(more).split() if "$MORE" in words else []
        for word in words:
            if word.startswith(("-", "$MORE")) or "=" in word:
                continue
            known = word in TARGETS or word.startswith(PATTERN_TARGETS)
            assert known, f"the Makefile has no {word}"


def test_forms_give_labels_that_a_document_names() -> None:
    said = (ROOT / "docs/contributing/publishing.md").read_text(encoding="utf-8")
    forms = [yaml.safe_load(path.read_text("utf-8")) for path in GITHUB.glob("*/*.yml")]
    labels = {label for form in forms for label in form.get("labels", [])}
    assert len(labels) == 3
    assert all(f"*{label}*" in said for label in labels)


def test_the_dev_container_is_set_up_by_the_makefile() -> None:
    text = (ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8")
    container = json.loads(re.sub(r"^ *//.*$", "", text, flags=re.MULTILINE))
    # No host: the name is one of Docker's own library.
    assert re.fullmatch(r"python:3\.\d+-\w+", container["image"])
    targets = re.findall(r"make (\S+)", container["onCreateCommand"])
    assert targets == ["build/.assets"]
    assert set(targets) <= TARGETS
    modules = re.findall(r"python -m ([\w.]+)", container["onCreateCommand"])
    assert [ROOT / f"{module.replace('.', '/')}.py" for module in modules] == [
        ROOT / "tools/commands/find_browser.py"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "docs/learn.md:12: “simply” says that it is easy. Leave it out.",
            (
                "docs/learn.md",
                "12",
                None,
                "“simply” says that it is easy. Leave it out.",
            ),
        ),
        (
            "E   AssertionError: docs/patterns/map.md:80: not what it prints",
            ("docs/patterns/map.md", "80", None, "not what it prints"),
        ),
        (
            "snippets/protocol/after.py:3:9: error: Name is not defined",
            ("snippets/protocol/after.py", "3", "9", "error: Name is not defined"),
        ),
        ("  at 12:30: nothing of ours", None),
        ("✔ build  60 s", None),
    ],
)
def test_messages_become_annotations(
    line: str, expected: tuple[str, ...] | None
) -> None:
    matcher = json.loads((GITHUB / "problem-matcher.json").read_text(encoding="utf-8"))
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    found = re.search(pattern["regexp"], line)
    assert (found and found.groups()) == expected
