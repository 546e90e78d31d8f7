"""A stand-in for the vendor's model and for the cluster with its runs."""

import json
import random
from typing import Any

SAMPLER = random.Random(7)  # a model does not answer the same way twice
RUNNING = {"run-7"}


def chat(messages: list[dict[str, Any]]) -> dict[str, Any]:
    """Reply in the shape of the chat-completions API."""
    last = messages[-1]
    message: dict[str, Any] = {"role": "assistant", "content": None}
    if last["role"] == "user":
        tool = SAMPLER.choice(["last_loss", "stop_run"])
        message["tool_calls"] = [tool_call(tool)]
    elif last["content"] == "9.4":
        message["tool_calls"] = [tool_call("stop_run")]
    else:
        message["content"] = f"I asked, and was told: {last['content']}"
    return {"choices": [{"message": message}]}


def tool_call(tool: str) -> dict[str, Any]:
    arguments = json.dumps({"run": "run-7"})
    function = {"name": tool, "arguments": arguments}
    return {"id": "call_1", "type": "function", "function": function}


def use_tool(tool: str, run: str) -> str:
    """Do what the model asks for, in the cluster where people train."""
    if tool == "last_loss":
        return "9.4"
    if tool == "stop_run":
        RUNNING.discard(run)
        return "stopped"
    return f"there is no tool {tool}"


def main() -> None:
    question = {"role": "user", "content": "Is run-7 all right?"}
    print(json.dumps(chat([question]), indent=2))


if __name__ == "__main__":
    main()
