"""Record a conversation, and test the loop against the recording."""

from collections.abc import Sequence
from dataclasses import asdict
from json import dumps, loads

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.ports import LLM, Call, LLMError, Reply, Turn

QUESTION = "Is run-7 all right?"


class RecordedLLM:
    """Replays `tape`; what it lacks is asked of `llm`, if there is one."""

    def __init__(self, tape: dict[str, str], llm: LLM | None = None):
        self.tape, self.llm = tape, llm

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        key = dumps([prompt, *map(asdict, history)])
        if key not in self.tape:
            if self.llm is None:
                raise LLMError("not recorded: record it again")
            asked = self.llm.reply(prompt, history)
            self.tape[key] = dumps(asked, default=asdict)
        reply = loads(self.tape[key])
        return reply if isinstance(reply, str) else Call(**reply)


def main() -> None:
    tape: dict[str, str] = {}
    tools = FakeTools(last_loss="9.4")
    model = ScriptedLLM(Call("last_loss", "run-7"), "It has diverged.")
    agent(QUESTION, RecordedLLM(tape, model), tools)
    print("replayed, without a model:")
    print(agent(QUESTION, RecordedLLM(tape), tools))
    agent(QUESTION, RecordedLLM(tape), tools, prompt="Be brief.")


if __name__ == "__main__":
    main()
