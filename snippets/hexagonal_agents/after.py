"""The same agent, which knows two ports: the model's and the tools'."""

from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import LLM, Call, Said, Tools, Turn

PROMPT = "You watch training runs. Stop a run that has diverged."


def agent(
    question: str, llm: LLM, tools: Tools, prompt: str = PROMPT
) -> str:
    """Ask the model, and use the tools it calls, until it answers."""
    history: list[Turn] = [Said("user", question)]
    read: set[str] = set()
    for _ in range(5):
        reply = llm.reply(prompt, history)
        if isinstance(reply, str):
            return reply
        if reply.tool == "last_loss":
            read.add(reply.run)
        if reply.tool == "stop_run" and reply.run not in read:
            result = "refused, read the loss first"
        else:
            result = tools.use(reply)
        print(f"{reply}: {result}")
        history += [reply, Said("tool", result)]
    raise RuntimeError("no answer in five turns")


def test_an_unread_run_is_not_stopped() -> None:
    llm = ScriptedLLM(Call("stop_run", "run-7"), "I may not stop it.")
    tools = FakeTools(last_loss="9.4", stop_run="stopped")
    agent("Is run-7 all right?", llm, tools)
    assert tools.used == [], "the agent stopped a run it had not read"


def main() -> None:
    for day in ("Monday", "Tuesday"):
        print(f"test of {day}")
        test_an_unread_run_is_not_stopped()


if __name__ == "__main__":
    main()
