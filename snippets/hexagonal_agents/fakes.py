"""Fakes for the two ports: no network, no key, and nothing is stopped."""

from collections.abc import Sequence

from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn


class ScriptedLLM:
    """Gives the replies that a test wrote, and keeps what it was sent.

    Examples:
        >>> ScriptedLLM('{"loss": 9.4}').reply("Be brief.", [])
        '{"loss": 9.4}'
    """

    def __init__(self, *script: Reply) -> None:
        self.script = list(script)
        self.histories: list[list[Turn]] = []

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        self.histories.append(list(history))
        if not self.script:
            raise LLMError("the script has no reply left")
        return self.script.pop(0)


class FakeTools:
    """Answers with fixed results, and keeps each call that it was given.

    Examples:
        >>> FakeTools(last_loss="9.4").use(Call("last_loss", "run-7"))
        '9.4'
    """

    def __init__(self, **results: str) -> None:
        self.results = results
        self.used: list[Call] = []

    def use(self, call: Call) -> str:
        self.used.append(call)
        return self.results.get(call.tool, f"there is no tool {call.tool}")


def main() -> None:
    tools = FakeTools(last_loss="9.4")
    for name in ("last_loss", "drop_table"):
        print(tools.use(Call(name, "run-7")))


if __name__ == "__main__":
    main()
