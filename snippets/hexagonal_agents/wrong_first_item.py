"""Wrong: takes the first item, which may be the model's reasoning."""

import json
from collections.abc import Callable, Sequence

from snippets.hexagonal_agents.new_api import ApiError, Response
from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn


class NewLLM:
    def __init__(self, respond: Callable[..., Response]) -> None:
        self.respond = respond

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        try:
            response = self.respond(prompt, history)
            item = response.output[0]
            if item.type == "function_call":
                return Call(item.name, json.loads(item.arguments)["run"])
            if not response.output_text:
                raise LLMError("an empty reply")
            return response.output_text
        except (ApiError, ValueError, LookupError) as error:
            raise LLMError(str(error)) from error
