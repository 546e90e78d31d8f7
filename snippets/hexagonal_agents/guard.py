"""A guard that wraps the tools' port and fits it, too."""

from collections.abc import Callable

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import Call, Tools


class AskFirst:
    """Asks a person before a run is stopped."""

    def __init__(self, tools: Tools, ask: Callable[[Call], bool]) -> None:
        self.tools, self.ask = tools, ask

    def use(self, call: Call) -> str:
        if call.tool == "stop_run" and not self.ask(call):
            return "a person said no"
        return self.tools.use(call)


def main() -> None:
    reads, stops = Call("last_loss", "run-7"), Call("stop_run", "run-7")
    llm = ScriptedLLM(reads, stops, "I let it run.")
    tools = FakeTools(last_loss="9.4", stop_run="stopped")
    agent("Is run-7 all right?", llm, AskFirst(tools, ask=lambda _: False))
    print("reached the tools:", *tools.used)


if __name__ == "__main__":
    main()
