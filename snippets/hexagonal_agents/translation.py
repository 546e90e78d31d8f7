"""Between the words of the core and the vendor's format, both ways."""

import json
from collections.abc import Sequence
from typing import Any

from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn


def to_messages(prompt: str, history: Sequence[Turn]) -> list[Any]:
    """Write prompt and history, with the ids that the vendor wants.

    A result comes right after its call, so it names the place before.
    """
    messages: list[Any] = [{"role": "system", "content": prompt}]
    for place, turn in enumerate(history):
        if isinstance(turn, Call):
            messages.append(call_message(turn, f"call_{place}"))
            continue
        message = {"role": turn.who, "content": turn.text}
        if turn.who == "tool":
            message["tool_call_id"] = f"call_{place - 1}"
        messages.append(message)
    return messages


def call_message(call: Call, key: str) -> dict[str, Any]:
    arguments = json.dumps({"run": call.run})
    function = {"name": call.tool, "arguments": arguments}
    asked = {"id": key, "type": "function", "function": function}
    return {"role": "assistant", "tool_calls": [asked]}


def to_reply(answer: Any) -> Reply:
    """Read the vendor's answer: a text, or exactly one call."""
    try:
        message = answer["choices"][0]["message"]
        calls = message.get("tool_calls") or []
        text = message.get("content") or message.get("refusal")
        if text and not calls:
            return str(text)
        (call,) = calls  # exactly one, or a ValueError
        arguments = json.loads(call["function"]["arguments"])
        return Call(call["function"]["name"], str(arguments["run"]))
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise LLMError(f"not one readable reply: {answer}") from error


if __name__ == "__main__":
    print(to_messages("Be brief.", [Call("last_loss", "run-7")]))
