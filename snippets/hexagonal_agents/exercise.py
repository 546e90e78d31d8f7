"""Exercise: an adapter for the newer API; the loop is unchanged."""

from collections.abc import Callable, Sequence

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools
from snippets.hexagonal_agents.new_api import Response, respond
from snippets.hexagonal_agents.ports import Reply, Turn


class NewLLM:
    """Fits the port LLM; `respond` asks the vendor's client."""

    def __init__(self, respond: Callable[..., Response]) -> None:
        self.respond = respond

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        # TODO: return a Call or a text. Raise LLMError for an ApiError,
        # and for what is neither one readable call nor a text.
        return self.respond(prompt, history)


def main() -> None:
    tools = FakeTools(last_loss="9.4")
    print(agent("Is run-7 all right?", NewLLM(respond), tools))


if __name__ == "__main__":
    main()
