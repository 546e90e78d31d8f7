"""Asks an adapter as the loop does, and says in words what it did."""

from collections.abc import Sequence
from typing import Any

from snippets.checking import Outcome, attempt
from snippets.hexagonal_agents.new_api import ApiError, Item, Response
from snippets.hexagonal_agents.ports import Said, Turn

HISTORY = [Said("user", "Is run-7 all right?")]


class FakeClient:
    """Gives one response, or raises, and keeps what it was asked."""

    def __init__(self, result: Response | ApiError) -> None:
        self.result = result
        self.asked: list[tuple[str, Sequence[Turn]]] = []

    def respond(self, prompt: str, history: Sequence[Turn]) -> Response:
        self.asked.append((prompt, history))
        if isinstance(self.result, ApiError):
            raise self.result
        return self.result


def make(answer: Any, client: FakeClient) -> Any:
    outcome = attempt(lambda: answer.NewLLM(client.respond))
    assert not outcome.raised, (
        f"NewLLM(respond) {outcome.ending}. Check makes it as main() does, "
        "with the client's function alone."
    )
    return outcome.returned


def ask(answer: Any, result: Response | ApiError) -> tuple[Outcome, str]:
    """Return what crossed the port, and a sentence that says it."""
    client = FakeClient(result)
    llm = make(answer, client)
    outcome = attempt(lambda: llm.reply("Be brief.", HISTORY))
    assert client.asked in ([], [("Be brief.", HISTORY)]), (
        "NewLLM(respond).reply('Be brief.', history) called respond() with "
        f"{client.asked}. Call it once, with prompt and history as they "
        "came, because what is asked, and how often, is for the loop and "
        "its guards to decide."
    )
    did = outcome.ending
    if isinstance(outcome.returned, Response | Item):
        did = f"returned the vendor's {type(outcome.returned).__name__}"
    return outcome, f"NewLLM(respond).reply(prompt, history) {did}"


if __name__ == "__main__":
    print(HISTORY)
