"""The openai client behind the port: its types and its errors stop here."""

from collections.abc import Sequence
from typing import Any

from openai import OpenAI, OpenAIError

from snippets.hexagonal_agents import library_server
from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import FakeTools
from snippets.hexagonal_agents.ports import LLMError, Reply, Turn
from snippets.hexagonal_agents.translation import to_messages, to_reply


def to_tool(name: str) -> Any:
    run = {"type": "object", "properties": {"run": {"type": "string"}}}
    schema = {**run, "required": ["run"], "additionalProperties": False}
    function = {"name": name, "parameters": schema, "strict": True}
    return {"type": "function", "function": function}


class OpenAILLM:
    def __init__(self, client: OpenAI, model: str, *tools: str) -> None:
        self.client = client.with_options(max_retries=0)
        self.model = model
        self.tools = [to_tool(name) for name in tools]

    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        try:
            done = self.client.chat.completions.create(
                model=self.model,
                messages=to_messages(prompt, history),
                tools=self.tools,
                parallel_tool_calls=False,
            )
            answer = done.to_dict()  # fails if the server sent no object
        except (AttributeError, OpenAIError, ValueError) as error:
            raise LLMError(str(error)) from error
        return to_reply(answer)


def main() -> None:
    with library_server.chat_server() as url:
        client = OpenAI(base_url=url, api_key="unused")
        llm = OpenAILLM(client, "any", "last_loss", "stop_run")
        tools = FakeTools(last_loss="9.4", stop_run="stopped")
        for question in ("Is run-7 all right?", "And now?"):
            print(agent(question, llm, tools))
    agent("The server is gone. Are you there?", llm, tools)


if __name__ == "__main__":
    main()
