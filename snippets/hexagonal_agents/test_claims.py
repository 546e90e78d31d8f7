"""What the page claims of the loop, its ports and what wraps them."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from snippets.hexagonal_agents import (
    adapters,
    after,
    before,
    check,
    grown,
    new_api,
    patched,
    solution,
    vendor,
)
from snippets.hexagonal_agents.adapters import ClusterTools, VendorLLM
from snippets.hexagonal_agents.budget import Budget
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.guard import AskFirst
from snippets.hexagonal_agents.ports import (
    LLM,
    Call,
    LLMError,
    Reply,
    Said,
    Tools,
    Turn,
)
from snippets.hexagonal_agents.replay import RecordedLLM

QUESTION = "Is run-7 all right?"
READS = Call("last_loss", "run-7")
STOPS = Call("stop_run", "run-7")


def test_the_core_runs_where_no_package_is_installed() -> None:
    code = "from snippets.hexagonal_agents import after; after.main()"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-S", "-c"]
    subprocess.run([*command, code], cwd=root, check=True)
    without = subprocess.run([*command, "import openai"], cwd=root)
    assert without.returncode == 1, "the run above could import openai"


def test_before_stops_a_run_on_some_days_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stopped = set()
    for _ in range(20):
        monkeypatch.setattr(vendor, "RUNNING", {"run-7"})
        before.agent(QUESTION)
        stopped.add(not vendor.RUNNING)
    assert stopped == {True, False}


def test_two_patches_repair_the_test(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(vendor, "RUNNING", {"run-7"})
    patched.test_an_unread_run_is_not_stopped()
    assert "refused, read the loss first" in capsys.readouterr().out
    assert "run-7" in vendor.RUNNING


def test_a_forgotten_patch_stops_a_real_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vendor, "RUNNING", {"run-7"})
    patched.test_a_read_run_is_stopped()
    assert not vendor.RUNNING


def test_two_patches_hold_the_move_to_the_ports(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same patched test is green before the move and after it."""

    def moved(question: str) -> str:
        return after.agent(question, VendorLLM(), ClusterTools())

    patched.test_an_unread_run_is_not_stopped()
    first = capsys.readouterr().out
    monkeypatch.setattr(patched, "agent", moved)
    patched.test_an_unread_run_is_not_stopped()
    assert capsys.readouterr().out == first


UNREADABLE: list[Any] = [
    None,
    "<html>",
    [],
    {},
    {"output": []},
    {"choices": None},
    {"choices": []},
    {"choices": [None]},
    {"choices": [{}]},
    {"choices": [{"message": None}]},
    {"choices": [{"message": {"content": ""}}]},
    {"choices": [{"message": {"tool_calls": [None]}}]},
    {"choices": [{"message": {"tool_calls": 7}}]},
]


@pytest.mark.parametrize("answer", UNREADABLE)
def test_an_answer_in_another_format_is_the_cores_error(
    answer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vendor, "chat", lambda _: answer)
    with pytest.raises(LLMError, match="not one readable reply"):
        VendorLLM().reply("Be brief.", [Said("user", QUESTION)])


def test_main_catches_the_cores_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(vendor, "chat", lambda _: {"output": []})
    adapters.main()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2, "main goes on with the second question"
    assert all(line.startswith("no answer, ") for line in lines)


def test_check_passes_an_answer_that_catches_everything() -> None:
    class NewLLM(solution.NewLLM):
        def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
            try:
                return super().reply(prompt, history)
            except Exception as error:
                raise LLMError(str(error)) from error

    answer = SimpleNamespace(NewLLM=NewLLM)
    for name, judge in vars(check).items():
        if name.startswith("check_"):
            judge(answer)

    def typo(_: str, __: Sequence[Turn]) -> Any:
        return new_api.Reponse()  # type: ignore[attr-defined]

    with pytest.raises(LLMError):
        NewLLM(typo).reply("", [])
    with pytest.raises(AttributeError):
        solution.NewLLM(typo).reply("", [])


def test_a_run_that_was_read_is_stopped() -> None:
    llm, tools = ScriptedLLM(READS, STOPS, "Done."), FakeTools()
    assert after.agent(QUESTION, llm, tools) == "Done."
    assert tools.used == [READS, STOPS]


def test_another_run_that_was_read_does_not_count() -> None:
    other = Call("last_loss", "run-8")
    tools = FakeTools()
    after.agent(QUESTION, ScriptedLLM(other, STOPS, "No."), tools)
    assert tools.used == [other]


def test_the_model_is_told_what_the_tool_said() -> None:
    llm = ScriptedLLM(READS, "It has diverged.")
    after.agent(QUESTION, llm, FakeTools(last_loss="9.4"))
    question = Said("user", QUESTION)
    assert llm.histories == [
        [question],
        [question, READS, Said("tool", "9.4")],
    ]


def test_turns_are_limited() -> None:
    llm = ScriptedLLM(*[READS] * 9)
    with pytest.raises(RuntimeError, match="five turns"):
        after.agent(QUESTION, llm, FakeTools())
    assert len(llm.histories) == 5


@pytest.mark.parametrize(
    "reply", ['{"loss": 9.4}', "{}", "{0} {x}", "", "%s"]
)
def test_fakes_survive_odd_text(reply: str) -> None:
    llm, tools = ScriptedLLM(READS, reply), FakeTools(last_loss=reply)
    assert after.agent(QUESTION, llm, tools) == reply
    assert llm.histories[1][-1] == Said("tool", reply)


def test_a_script_that_ends_says_so() -> None:
    with pytest.raises(LLMError, match="the script has no reply left"):
        after.agent(QUESTION, ScriptedLLM(READS), FakeTools())


@pytest.mark.parametrize(
    "tools", [ClusterTools(), FakeTools(last_loss="9.4")]
)
def test_tools_keep_the_same_promises(tools: Tools) -> None:
    assert tools.use(READS) == "9.4"
    unknown = tools.use(Call("drop_table", "runs"))
    assert unknown == "there is no tool drop_table"


def remember(_: str) -> str:
    return "It should end below 2."


def fake_ports(
    *script: Reply,
) -> tuple[grown.Ports, ScriptedLLM, list[str]]:
    llm, trace = ScriptedLLM(*script), list[str]()
    tools = FakeTools(last_loss="9.4")
    ports = grown.Ports(llm, tools, remember, state=[], trace=trace.append)
    return ports, llm, trace


def test_memory_reaches_the_model_and_each_turn_is_traced() -> None:
    ports, _, trace = fake_ports(READS, "It has diverged.")
    prompts = []

    class Listening:
        def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
            prompts.append(prompt)
            return llm.reply(prompt, history)

    llm, ports.llm = ports.llm, Listening()
    grown.agent(QUESTION, ports)
    assert set(prompts) == {f"{after.PROMPT} It should end below 2."}
    model, result, answer = trace
    assert model == "model: last_loss(run-7)"
    assert result == "tool: 9.4"
    assert answer == "model: It has diverged."


def test_a_second_question_goes_on_in_one_state() -> None:
    ports, llm, _ = fake_ports(READS, "It has diverged.", "It was 9.4.")
    grown.agent(QUESTION, ports)
    assert grown.agent("What was its loss?", ports) == "It was 9.4."
    assert llm.histories[-1] == [
        Said("user", QUESTION),
        READS,
        Said("tool", "9.4"),
        Said("assistant", "It has diverged."),
        Said("user", "What was its loss?"),
    ]


def test_a_restarted_agent_knows_what_was_said() -> None:
    crashing, _, _ = fake_ports(READS)
    with pytest.raises(LLMError, match="no reply left"):
        grown.agent(QUESTION, crashing)
    saved = json.dumps([asdict(turn) for turn in crashing.state])
    restarted, llm, _ = fake_ports("It has diverged.")
    for turn in json.loads(saved):
        loaded = Call(**turn) if "tool" in turn else Said(**turn)
        restarted.state.append(loaded)
    grown.agent("Go on.", restarted)
    assert llm.histories[0][:-1] == crashing.state


def test_a_restarted_agent_may_stop_what_it_had_read() -> None:
    ports, _, trace = fake_ports(STOPS, "No.")
    grown.agent(QUESTION, ports)
    assert trace[1] == "tool: refused, read the loss first"
    ports, _, trace = fake_ports(STOPS, "Done.")
    ports.state.extend([Said("user", QUESTION), READS, Said("tool", "9.4")])
    grown.agent("Go on.", ports)
    assert trace[1] == "tool: there is no tool stop_run", "it was asked"


def test_a_person_may_allow_what_a_guard_guards() -> None:
    asked: list[Call] = []

    def ask(call: Call) -> bool:
        asked.append(call)
        return len(asked) > 1

    tools = FakeTools(stop_run="stopped")
    asking = AskFirst(tools, ask)
    assert asking.use(STOPS) == "a person said no"
    assert tools.used == []
    assert asking.use(STOPS) == "stopped"
    assert asking.use(READS) == "there is no tool last_loss"
    assert asked == [STOPS, STOPS]


class FailsOnce:
    asked = 0

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        self.asked += 1
        if self.asked == 1:
            raise LLMError("overloaded")
        return "yes"


class Retrying:
    def __init__(self, llm: LLM) -> None:
        self.llm = llm

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        try:
            return self.llm.reply(prompt, history)
        except LLMError:
            return self.llm.reply(prompt, history)


def test_a_budget_inside_a_retry_counts_each_request() -> None:
    model = FailsOnce()
    with pytest.raises(RuntimeError, match="budget"):
        Retrying(Budget(model, limit=1)).reply("", [])
    assert model.asked == 1


def test_a_budget_outside_a_retry_does_not_see_requests() -> None:
    model = FailsOnce()
    assert Budget(Retrying(model), limit=1).reply("", []) == "yes"
    assert model.asked == 2


def test_a_recording_keeps_json_and_notices_another_prompt() -> None:
    tape: dict[str, str] = {}
    recorded = RecordedLLM(tape, ScriptedLLM('{"loss": 9.4}'))
    recorded.reply("Be brief.", [Said("user", QUESTION)])
    replayed = RecordedLLM(json.loads(json.dumps(tape)))
    said = replayed.reply("Be brief.", [Said("user", QUESTION)])
    assert said == '{"loss": 9.4}'
    with pytest.raises(LLMError, match="record it again"):
        replayed.reply("Be long.", [Said("user", QUESTION)])
