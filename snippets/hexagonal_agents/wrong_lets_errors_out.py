"""Wrong: lets the vendor's error through to the loop."""

import json
from collections.abc import Callable, Sequence

from snippets.hexagonal_agents.new_api import Response
from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn


class NewLLM:
    def __init__(self, respond: Callable[..., Response]) -> None:
        self.respond = respond

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        response = self.respond(prompt, history)
        calls = [x for x in response.output if x.type == "function_call"]
        if response.output_text and not calls:
            return response.output_text
        try:
            (call,) = calls
            return Call(call.name, json.loads(call.arguments)["run"])
        except (ValueError, LookupError) as error:
            raise LLMError("not one readable call") from error
