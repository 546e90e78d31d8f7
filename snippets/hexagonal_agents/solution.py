"""A good answer: what crosses the port is a Call, a text or an LLMError."""

import json
from collections.abc import Callable, Sequence

from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools
from snippets.hexagonal_agents.new_api import ApiError, Response, respond
from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn


class NewLLM:
    """Fits the port LLM; `respond` asks the vendor's client."""

    def __init__(self, respond: Callable[..., Response]) -> None:
        self.respond = respond

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        try:
            response = self.respond(prompt, history)
            calls = [
                x for x in response.output if x.type == "function_call"
            ]
            if response.output_text and not calls:
                return response.output_text
            (call,) = calls  # exactly one, or a ValueError
            return Call(call.name, str(json.loads(call.arguments)["run"]))
        except (ApiError, ValueError, LookupError, TypeError) as error:
            raise LLMError(f"no readable reply: {error}") from error


def main() -> None:
    tools = FakeTools(last_loss="9.4")
    print(agent("Is run-7 all right?", NewLLM(respond), tools))


if __name__ == "__main__":
    main()
