"""What the page claims of the loop, its ports and what wraps them."""

import json
import subprocess
import sys
from collections import UserList
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from snippets.hexagonal_agents import after, before
from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import ScriptedLLM, fake_ports
from snippets.hexagonal_agents.ports import LLM, Call, LLMError, Turn
from snippets.hexagonal_agents.replay import RecordedLLM
from snippets.hexagonal_agents.solution import BudgetedLLM

QUESTION = "Did run-7 diverge?"
READS = Call("last_loss", "run-7")


def test_the_core_runs_where_no_package_is_installed() -> None:
    code = "from snippets.hexagonal_agents import after; after.main()"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-S", "-c"]
    subprocess.run([*command, code], cwd=root, check=True)
    without = subprocess.run([*command, "import openai"], cwd=root)
    assert without.returncode == 1, "the run above could import openai"


def test_before_answers_one_question_in_two_ways() -> None:
    answers = {before.agent(QUESTION) for _ in range(20)}
    assert answers == {"The loss is nan.", "run-7 looks fine."}


def test_prompt_and_memory_reach_the_model() -> None:
    ports = fake_ports("No.")
    agent(QUESTION, ports)
    notes = ports.memory(QUESTION)
    assert ports.state == [f"{after.PROMPT} {notes} {QUESTION}"]


def test_an_unknown_tool_is_told_to_the_model() -> None:
    ports = fake_ports(Call("drop_table", "runs"), READS, "The loss is {}.")
    assert agent(QUESTION, ports) == "The loss is nan."
    assert ports.state[2] == "No such tool."


def test_turns_are_limited() -> None:
    script = ScriptedLLM(*[READS] * 9)
    ports = fake_ports()
    ports.llm = script
    with pytest.raises(RuntimeError, match="four turns"):
        agent(QUESTION, ports)
    assert len(list(script.script)) == 5


def test_every_turn_is_traced() -> None:
    traced: list[str] = []
    ports = fake_ports(READS, "The loss is {}.")
    ports.trace = traced.append
    agent(QUESTION, ports)
    assert traced == [
        "turn 1: last_loss(run-7)",
        "turn 2: The loss is nan.",
    ]


class FileState(UserList[Turn]):
    """A file behind the port `state`: it outlives the process."""

    def __init__(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8") if path.exists() else "[]"
        super().__init__(json.loads(text, object_hook=lambda o: Call(**o)))
        self.path = path

    def append(self, item: Turn) -> None:
        self.extend([item])

    def extend(self, other: Iterable[Turn]) -> None:
        super().extend(other)
        text = json.dumps(self.data, default=vars)
        self.path.write_text(text, encoding="utf-8")


def test_a_restarted_agent_goes_on_where_it_stopped(tmp_path: Path) -> None:
    crashing = fake_ports(READS)
    crashing.state = FileState(tmp_path / "state.json")
    with pytest.raises(LLMError, match="the script has ended"):
        agent(QUESTION, crashing)
    restarted = fake_ports("The loss is {}.")
    restarted.state = FileState(tmp_path / "state.json")
    assert agent(QUESTION, restarted) == "The loss is nan."


def test_a_recording_notices_a_changed_prompt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tape: dict[str, str] = {}
    ports = fake_ports("No.")
    ports.llm = RecordedLLM(tape, ports.llm)
    agent(QUESTION, ports)
    monkeypatch.setattr(after, "PROMPT", "Guess.")
    replayed = fake_ports()
    replayed.llm = RecordedLLM(tape)
    with pytest.raises(LLMError, match="record it again"):
        agent(QUESTION, replayed)


class FailsOnce:
    asked = 0

    def reply(self, history: Sequence[Turn]) -> Turn:
        self.asked += 1
        if self.asked == 1:
            raise LLMError("overloaded")
        return "yes"


class RetryingLLM:
    def __init__(self, llm: LLM) -> None:
        self.llm = llm

    def reply(self, history: Sequence[Turn]) -> Turn:
        try:
            return self.llm.reply(history)
        except LLMError:
            return self.llm.reply(history)


def test_a_budget_inside_a_retry_counts_attempts() -> None:
    with pytest.raises(RuntimeError, match="budget"):
        RetryingLLM(BudgetedLLM(FailsOnce(), limit=1)).reply([])


def test_a_budget_outside_a_retry_counts_turns() -> None:
    model = FailsOnce()
    assert BudgetedLLM(RetryingLLM(model), limit=1).reply([]) == "yes"
    assert model.asked == 2
