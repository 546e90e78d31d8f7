"""Wrong: makes its own client, where main() hands one in."""

from collections.abc import Sequence

from snippets.hexagonal_agents.new_api import respond
from snippets.hexagonal_agents.ports import Reply, Turn


class NewLLM:
    def __init__(self) -> None:
        self.respond = respond

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        return self.respond(prompt, history).output_text
