"""Two guards: each fits the port that it wraps, so the loop stays."""

from collections.abc import Callable, Sequence

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import LLM, Call, Reply, Tools, Turn


class AskFirst:
    """Asks a person before a run is stopped."""

    def __init__(self, tools: Tools, ask: Callable[[Call], bool]) -> None:
        self.tools, self.ask = tools, ask

    def use(self, call: Call) -> str:
        if call.tool == "stop_run" and not self.ask(call):
            return "a person said no"
        return self.tools.use(call)


class Budget:
    """Refuses a call of the model over the limit before it is paid."""

    def __init__(self, llm: LLM, limit: int) -> None:
        self.llm, self.left = llm, limit

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        if self.left <= 0:
            raise RuntimeError("the budget is spent")
        self.left -= 1
        return self.llm.reply(prompt, history)


def main() -> None:
    reads, stops = Call("last_loss", "run-7"), Call("stop_run", "run-7")
    tools = FakeTools(last_loss="9.4", stop_run="stopped")
    asking = AskFirst(tools, ask=lambda _: False)
    script = ScriptedLLM(reads, stops, "I let it run.", reads, "Yes.")
    budgeted = Budget(script, limit=4)
    print(agent("Is run-7 all right?", budgeted, asking))
    agent("Are you sure?", budgeted, asking)


if __name__ == "__main__":
    main()
