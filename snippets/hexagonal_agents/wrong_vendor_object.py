"""Wrong: hands the vendor's own object to the loop."""

from collections.abc import Callable, Sequence

from snippets.hexagonal_agents.new_api import ApiError, Response
from snippets.hexagonal_agents.ports import LLMError, Reply, Turn


class NewLLM:
    def __init__(self, respond: Callable[..., Response]) -> None:
        self.respond = respond

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        try:
            response = self.respond(prompt, history)
        except ApiError as error:
            raise LLMError(str(error)) from error
        for item in response.output:
            if item.type == "function_call":
                return item
        if not response.output_text:
            raise LLMError("an empty reply")
        return response.output_text
