"""The agent with five ports: model, tools, memory, state and trace."""

from collections.abc import Callable, MutableSequence
from dataclasses import dataclass

from snippets.hexagonal_agents.after import PROMPT
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import LLM, Call, Said, Tools, Turn


@dataclass
class Ports:
    llm: LLM
    tools: Tools
    memory: Callable[[str], str]
    state: MutableSequence[Turn]
    trace: Callable[[str], None]


def agent(question: str, ports: Ports) -> str:
    prompt = f"{PROMPT} {ports.memory(question)}"
    ports.state.append(Said("user", question))
    for _ in range(5):
        reply = ports.llm.reply(prompt, ports.state)
        ports.trace(f"model: {reply}")
        if isinstance(reply, str):
            ports.state.append(Said("assistant", reply))
            return reply
        was_read = Call("last_loss", reply.run) in ports.state
        if reply.tool == "stop_run" and not was_read:
            result = "refused, read the loss first"
        else:
            result = ports.tools.use(reply)
        ports.trace(f"tool: {result}")
        ports.state.extend([reply, Said("tool", result)])
    raise RuntimeError("no answer in five turns")


def main() -> None:
    reads = Call("last_loss", "run-7")
    ports = Ports(
        llm=ScriptedLLM(reads, "It has diverged.", "It was 9.4."),
        tools=FakeTools(last_loss="9.4"),
        memory=lambda _: "run-7 should end below 2.",
        state=[],
        trace=print,
    )
    agent("Is run-7 all right?", ports)
    agent("What was its loss?", ports)
    print("turns in state:", len(ports.state))


if __name__ == "__main__":
    main()
