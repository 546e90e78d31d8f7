"""Wrong: the arguments cross the port as the vendor's JSON."""

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
        calls = [x for x in response.output if x.type == "function_call"]
        if response.output_text and not calls:
            return response.output_text
        if len(calls) != 1:
            raise LLMError("not one call")
        return Call(calls[0].name, calls[0].arguments)
