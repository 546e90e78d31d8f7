"""Between the words of the core and the vendor's format, both ways."""

import json
from collections.abc import Sequence
from typing import Any

from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn


def to_messages(prompt: str, history: Sequence[Turn]) -> list[Any]:
    """Write prompt and history; an id ties each result to its call."""
    messages: list[Any] = [{"role": "system", "content": prompt}]
    key = ""
    for turn in history:
        if isinstance(turn, Call):
            key = f"call_{len(messages)}"
            wish = json.dumps({"run": turn.run})
            function = {"name": turn.tool, "arguments": wish}
            call = {"id": key, "type": "function", "function": function}
            messages.append({"role": "assistant", "tool_calls": [call]})
        else:
            told = {"tool_call_id": key} if turn.who == "tool" else {}
            said = {"role": turn.who, "content": turn.text}
            messages.append({**said, **told})
    return messages


def to_reply(message: dict[str, Any]) -> Reply:
    """Read one message: a text, or a call."""
    calls = message.get("tool_calls") or []
    text = message.get("content") or message.get("refusal")
    if text and not calls:
        return str(text)
    try:
        (call,) = calls
        wish = json.loads(call["function"]["arguments"])
        return Call(call["function"]["name"], str(wish["run"]))
    except (ValueError, LookupError, TypeError) as error:
        raise LLMError(f"not one readable reply: {message}") from error


if __name__ == "__main__":
    print(to_messages("Be brief.", [Call("last_loss", "run-7")]))
