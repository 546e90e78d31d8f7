"""A guard fits the port that it wraps; the loop does not know of it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import fake_ports
from snippets.hexagonal_agents.ports import LLM, Call, Turn


class GuardedLLM:
    """Lets no call through but those of `allowed` tools.

    Examples:
        >>> wild = fake_ports(Call("delete_run", "run-7")).llm
        >>> GuardedLLM(wild, {"last_loss"}).reply([])
        Traceback (most recent call last):
        PermissionError: the model asked for delete_run(run-7)
    """

    def __init__(self, llm: LLM, allowed: Collection[str]) -> None:
        self.llm, self.allowed = llm, allowed

    def reply(self, history: Sequence[Turn]) -> Turn:
        turn = self.llm.reply(history)
        if isinstance(turn, Call) and turn.tool not in self.allowed:
            raise PermissionError(f"the model asked for {turn}")
        return turn


def main() -> None:
    script = Call("last_loss", "run-7"), Call("delete_run", "run-7")
    ports = fake_ports(*script)
    guarded = replace(ports, llm=GuardedLLM(ports.llm, {"last_loss"}))
    agent("Did run-7 diverge?", guarded)


if __name__ == "__main__":
    main()
