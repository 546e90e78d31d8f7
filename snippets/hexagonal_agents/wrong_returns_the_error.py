"""Wrong: the error is returned, so the loop takes it for a reply."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from snippets.hexagonal_agents.new_api import ApiError, Response
from snippets.hexagonal_agents.ports import Call, LLMError, Turn


class NewLLM:
    def __init__(self, respond: Callable[..., Response]) -> None:
        self.respond = respond

    def reply(self, prompt: str, history: Sequence[Turn]) -> Any:
        try:
            response = self.respond(prompt, history)
            calls = [
                x for x in response.output if x.type == "function_call"
            ]
            if response.output_text and not calls:
                return response.output_text
            (call,) = calls
            return Call(call.name, json.loads(call.arguments)["run"])
        except (ApiError, ValueError, LookupError) as error:
            return LLMError(str(error))
