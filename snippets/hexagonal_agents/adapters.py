"""The adapters for production: the vendor's shapes are known here alone."""

import json
from collections.abc import Sequence
from typing import Any

from snippets.hexagonal_agents import vendor
from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn


def to_messages(prompt: str, history: Sequence[Turn]) -> list[Any]:
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
    try:
        if not message.get("tool_calls"):
            return str(message.get("content") or message["refusal"])
        (call,) = message["tool_calls"]
        wish = json.loads(call["function"]["arguments"])
        return Call(call["function"]["name"], str(wish["run"]))
    except (ValueError, LookupError, TypeError) as error:
        raise LLMError(f"not one readable reply: {message}") from error


class VendorLLM:
    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        answer = vendor.chat(to_messages(prompt, history))
        return to_reply(answer["choices"][0]["message"])


class ClusterTools:
    def use(self, call: Call) -> str:
        return vendor.use_tool(call.tool, call.run)


def main() -> None:
    for question in ("Is run-7 all right?", "And now?"):
        print(agent(question, VendorLLM(), ClusterTools()))


if __name__ == "__main__":
    main()
