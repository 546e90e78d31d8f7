"""An on-call agent and its test; the loop talks to ports alone."""

from snippets.hexagonal_agents.fakes import fake_ports
from snippets.hexagonal_agents.ports import Call, Ports

PROMPT = "Read the loss before you judge a run."


def agent(question: str, ports: Ports) -> str:
    """Ask the model, and run the tools it calls, until it answers."""
    prompt = f"{PROMPT} {ports.memory(question)} {question}"
    history = ports.state
    if not history:
        history.append(prompt)
    for turn in range(1, 5):
        reply = ports.llm.reply(history)
        ports.trace(f"turn {turn}: {reply}")
        if isinstance(reply, str):
            return reply
        tool = ports.tools.get(reply.tool)
        result = tool(reply.argument) if tool else "No such tool."
        history.extend([reply, result])
    raise RuntimeError("no answer in four turns")


def main() -> None:
    script = Call("last_loss", "run-7"), "The loss is {}."
    for day in ("Monday", "Tuesday"):
        print(f"test of {day}")
        answer = agent("Did run-7 diverge?", fake_ports(*script))
        assert "nan" in answer, "it did not read the loss"


if __name__ == "__main__":
    main()
