"""The model asks for a tool that does not exist, and is told so."""

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import Call, Said


def test_the_model_is_told_that_there_is_no_such_tool() -> None:
    llm = ScriptedLLM(Call("drop_table", "runs"), "I cannot do that.")
    agent("Is run-7 all right?", llm, FakeTools(last_loss="9.4"))
    told = llm.histories[-1][-1]
    assert told == Said("tool", "there is no tool drop_table")


def main() -> None:
    test_the_model_is_told_that_there_is_no_such_tool()
    print("passed: the model was told that the tool does not exist")


if __name__ == "__main__":
    main()
