"""What the page claims of the loop, its ports and what wraps them."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pytest

from snippets.hexagonal_agents import after, before, grown, vendor
from snippets.hexagonal_agents.adapters import ClusterTools
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


def test_patching_is_enough_for_one_call_of_one_vendor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = {"role": "assistant", "content": "I may not stop it."}
    asked = {"tool_calls": [vendor.tool_call("stop_run")]}
    replies = iter([asked, said])
    used: list[str] = []

    def chat(_: object) -> object:
        return {"choices": [{"message": next(replies)}]}

    def use_tool(tool: str, _: str) -> str:
        used.append(tool)
        return "stopped"

    monkeypatch.setattr(vendor, "chat", chat)
    monkeypatch.setattr(vendor, "use_tool", use_tool)
    assert before.agent(QUESTION) == "I may not stop it."
    assert used == []


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
    assert llm.told == [[question], [question, READS, Said("tool", "9.4")]]


def test_turns_are_limited() -> None:
    llm = ScriptedLLM(*[READS] * 9)
    with pytest.raises(RuntimeError, match="five turns"):
        after.agent(QUESTION, llm, FakeTools())
    assert len(llm.told) == 5


@pytest.mark.parametrize(
    "reply", ['{"loss": 9.4}', "{}", "{0} {x}", "", "%s"]
)
def test_fakes_survive_odd_text(reply: str) -> None:
    llm, tools = ScriptedLLM(READS, reply), FakeTools(last_loss=reply)
    assert after.agent(QUESTION, llm, tools) == reply
    assert llm.told[1][-1] == Said("tool", reply)


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
    assert llm.told[-1] == [
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
    assert llm.told[0][:-1] == crashing.state


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
