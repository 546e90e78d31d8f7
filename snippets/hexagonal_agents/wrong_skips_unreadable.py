"""Wrong: skips a call that it cannot read, and the text ends the loop."""

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
        except ApiError as error:
            raise LLMError(str(error)) from error
        calls = []
        for item in response.output:
            if item.type == "function_call":
                try:
                    run = json.loads(item.arguments)["run"]
                except ValueError:
                    continue
                calls.append(Call(item.name, run))
        if response.output_text and not calls:
            return response.output_text
        if len(calls) != 1:
            raise LLMError("not one call")
        return calls[0]
