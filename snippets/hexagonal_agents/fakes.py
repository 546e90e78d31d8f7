"""The whole outside world of a test: a fake behind each port."""

from collections.abc import Sequence

from snippets.hexagonal_agents.ports import LLMError, Ports, Turn


class ScriptedLLM:
    """Says what the test wrote; `{}` stands for the last turn it was told.

    Examples:
        >>> ScriptedLLM("The loss is {}.").reply(["nan"])
        'The loss is nan.'
    """

    def __init__(self, *script: Turn) -> None:
        self.script = iter(script)

    def reply(self, history: Sequence[Turn]) -> Turn:
        if (turn := next(self.script, None)) is None:
            raise LLMError("the script has ended")
        return turn.format(history[-1]) if isinstance(turn, str) else turn


def fake_ports(*script: Turn) -> Ports:
    return Ports(
        llm=ScriptedLLM(*script),
        tools={"last_loss": {"run-7": "nan"}.__getitem__},
        memory=lambda _: "run-7 trains in bf16.",
        state=[],
        trace=print,
    )


def main() -> None:
    print(fake_ports("The loss is {}.").llm.reply(["nan"]))


if __name__ == "__main__":
    main()
