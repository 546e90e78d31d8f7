"""A script agrees with any prompt: the test is green with a bad one."""

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import Call

BAD = "Stop each run that you hear of."


def test_an_unread_run_is_not_stopped() -> None:
    llm = ScriptedLLM(Call("stop_run", "run-7"), "I may not stop it.")
    tools = FakeTools(stop_run="stopped")
    agent("Is run-7 all right?", llm, tools, prompt=BAD)
    assert tools.used == [], "the agent stopped a run it had not read"


def main() -> None:
    test_an_unread_run_is_not_stopped()
    print(f"green, with the prompt {BAD!r}")


if __name__ == "__main__":
    main()
