"""The picture of each page says in words where *before* and *after* part.

The sentence is found by rules for all programs, which are in
`runner/src/watch/difference_text.ts`. Here are the sentences that those rules must
find: of each page the one that the page is about.
"""

import subprocess

import pytest

from tests.site.built import PATTERNS, each_pattern
from tools.pages.page import Pattern
from tools.pages.paths import ROOT
from tools.pages.recordings import RECORDINGS, record_all

# Page → what *before* does, and what *after* does instead.
SENTENCES = {
    "context-manager": (
        "`read_validation` raises `TimeoutError: the storage did not answer`, "
        "which ends `evaluate`",
        "`evaluating` still calls `Model 1.train` with `mode=True`",
    ),
    "context-variables": (
        "no task has a value of its own",
        "each task has its own value: "
        "`request_id = 'req-1'` and `request_id = 'req-2'`",
    ),
    "decorator": (
        "`load_clicks` catches `ConnectionResetError` and calls `Service 2.get` again",
        "`wrapper` catches `ConnectionResetError` and calls `load_clicks` again",
    ),
    "dependency-injection": (
        "`main` fails with `TypeError: Trainer.__init__() got an unexpected keyword "
        "argument 'optimizer'`",
        "`main` builds `Trainer 1` with `model=Linear 1` and `optimizer=Adam 1`",
    ),
    "error-isolation": (
        "`Dashboard.log` raises `ConnectionError: the tracking server does not "
        "answer`, which ends the program",
        "`SafeTracker.log` catches it, and `train` goes on",
    ),
    "graceful-degradation": (
        "`ask_gpu` raises `TimeoutError: no reply for Ann in 30.0 s`, "
        "which ends `answer`",
        "`recommend` catches it and calls `Cpu 1.ask`",
    ),
    "hexagonal-agents": (
        "`agent` calls `vendor.chat`",
        "it calls `ScriptedLLM 1.reply`, which it received as `llm`",
    ),
    "hexagonal-architecture": (
        "`train` calls `boto3_standin.client`",
        "it calls `MemoryCheckpoints 1.load`, which it received as `checkpoints`",
    ),
    "idempotency": (
        "`handle` calls nobody",
        "`handle` calls `claim`, which returns `True` the first time and `False` "
        "the second",
    ),
    "lazy-imports": (
        "`Machine.load` raises `ModuleNotFoundError: No module named 'matplotlib'`, "
        "which ends the program before `main` is called",
        "`main` is called, and `import matplotlib_standin` has not run",
    ),
    "protocol": (
        "`train` fails with `TypeError: TeamTracker.log_model() takes 2 positional "
        "arguments but 3 were given`",
        "`train` calls `TeamTracker 1.log_model` with `path='model.pt'` and `step=2`",
    ),
    "retry": (
        "`embed` does not call `choose_wait`",
        "`embed` calls `choose_wait`, which returns `0.956034`",
    ),
    "singleton": (
        "`handle` calls `get_model`, which builds `Model 2`",
        "`handle` calls `Model 1.predict`, and `Model 1` is there already",
    ),
}


@pytest.fixture(scope="module", autouse=True)
def drawn() -> None:
    """Run what has changed, and draw all pictures anew."""
    record_all(PATTERNS)
    command = ["node", "runner/build/pictures.mjs", str(RECORDINGS)]
    subprocess.run(command, cwd=ROOT, check=True)


@each_pattern
def test_the_sentence_is_what_the_page_is_about(page: Pattern) -> None:
    text = RECORDINGS / f"{page.folder.name}.txt"
    assert text.is_file(), "before.py and after.py are no two cells that run"
    said = text.read_text(encoding="utf-8").strip()
    assert page.name in SENTENCES, f"add it to this table if it fits the page: {said}"
    before, after = SENTENCES[page.name]
    assert said == f"*before*: {before}; *after*: {after}."
