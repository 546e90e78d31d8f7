"""Between the core's words and those of the chat-completions API."""

import json
from typing import Any

from snippets.hexagonal_agents.ports import Call, LLMError, Turn

SCHEMA = {"type": "object", "properties": {"argument": {"type": "string"}}}


def to_tools(*names: str) -> list[Any]:
    tools = [{"name": name, "parameters": SCHEMA} for name in names]
    return [{"type": "function", "function": tool} for tool in tools]


def to_messages(*history: Any) -> list[Any]:
    said: list[Any] = [{"role": "user", "content": history[0]}]
    for call, result in zip(history[1::2], history[2::2], strict=True):
        wish = json.dumps({"argument": call.argument})
        function = {"name": call.tool, "arguments": wish}
        key = f"call_{len(said)}"
        asked = {"id": key, "type": "function", "function": function}
        told = {"role": "tool", "tool_call_id": key, "content": result}
        said += [{"role": "assistant", "tool_calls": [asked]}, told]
    return said


def to_turn(message: Any) -> Turn:
    if not message.tool_calls:
        return str(message.content or message.refusal)
    try:
        (call,) = message.tool_calls
        wish = json.loads(call.function.arguments)
        return Call(call.function.name, str(wish["argument"]))
    except (ValueError, LookupError, TypeError) as error:
        raise LLMError(f"not one readable call: {message}") from error


if __name__ == "__main__":
    print(*to_messages("Why?", Call("last_loss", "run-7"), "nan"), sep="\n")
