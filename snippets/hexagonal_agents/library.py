"""The openai client behind the port: its types and its errors stop here."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from openai import OpenAI, OpenAIError

from snippets.hexagonal_agents import library_server, library_wire
from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import fake_ports
from snippets.hexagonal_agents.ports import LLMError, Turn


class OpenAILLM:
    def __init__(self, client: OpenAI, tools: Iterable[str]) -> None:
        chat: Any = client.with_options(max_retries=0).chat
        fixed = {"model": "any", "tools": library_wire.to_tools(*tools)}
        self.ask = partial(chat.completions.create, **fixed)

    def reply(self, history: Sequence[Turn]) -> Turn:
        try:
            done = self.ask(messages=library_wire.to_messages(*history))
        except OpenAIError as error:
            raise LLMError(str(error)) from error
        return library_wire.to_turn(done.choices[0].message)


def main() -> None:
    ports = fake_ports()
    with library_server.chat_server() as url:
        client = OpenAI(base_url=url, api_key="unused")
        ports.llm = OpenAILLM(client, ports.tools)
        answer = agent("Did run-7 diverge?", ports)
        print("crossed:", repr(ports.state[1]), repr(answer))
    ports.llm.reply(["The server is gone. Are you there?"])


if __name__ == "__main__":
    main()
