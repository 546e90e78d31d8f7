"""Asks an adapter as the loop does, and says in words what it did."""

from collections.abc import Sequence
from typing import Any

from snippets.hexagonal_agents.new_api import ApiError, Response
from snippets.hexagonal_agents.ports import Call, Said, Turn

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
    try:
        return answer.NewLLM(client.respond)
    except (AttributeError, TypeError) as error:
        raise AssertionError(
            f"NewLLM(respond) fails: {error}. Check makes it as main() "
            "does, with the client's function alone."
        ) from None


def ask(answer: Any, result: Response | ApiError) -> tuple[Any, str]:
    """Return what crosses the port, and a sentence that says it."""
    client = FakeClient(result)
    llm = make(answer, client)
    try:
        found = llm.reply("Be brief.", HISTORY)
    except Exception as error:
        found = error
    if client.asked not in ([], [("Be brief.", HISTORY)]):
        raise AssertionError(
            "NewLLM(respond).reply('Be brief.', history) called respond() "
            f"with {client.asked}. Call it once, with prompt and history "
            "as they came, because what is asked, and how often, is for "
            "the loop and its guards to decide."
        )
    verb = "raised" if isinstance(found, Exception) else "returned"
    own = isinstance(found, Call | str | Exception | None)
    what = repr(found) if own else f"the vendor's {type(found).__name__}"
    return found, f"NewLLM(respond).reply(prompt, history) {verb} {what}"


if __name__ == "__main__":
    print(HISTORY)
