"""Wrong: the error becomes a text, which the loop takes for the answer."""

import json
from collections.abc import Callable, Sequence

from snippets.hexagonal_agents.new_api import ApiError, Response
from snippets.hexagonal_agents.ports import Call, Reply, Turn


class NewLLM:
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
            (call,) = calls
            return Call(call.name, json.loads(call.arguments)["run"])
        except (ApiError, ValueError, LookupError):
            return "The model is not available."
