"""A stand-in for three vendors: their shapes, no key and no network."""

import json
import random
from typing import Any

SAMPLER = random.Random(1)
WISH = json.dumps({"argument": "run-7"})
CALL = {
    "id": "call_1",
    "type": "function",
    "function": {"name": "last_loss", "arguments": WISH},
}


def chat(messages: list[dict[str, Any]]) -> dict[str, Any]:
    """Reply as a chat model does: not the same way each time."""
    said: dict[str, Any] = {"content": "run-7 looks fine."}
    if messages[-1]["role"] == "tool":
        said = {"content": f"The loss is {messages[-1]['content']}."}
    elif SAMPLER.random() < 0.8:
        said = {"content": None, "tool_calls": [CALL]}
    return {"choices": [{"message": {"role": "assistant", **said}}]}


def find_notes(question: str) -> str:
    return "run-7 trains in bf16." if "run-7" in question else ""


TOOLS = {"last_loss": {"run-7": "nan"}.__getitem__}


def main() -> None:
    print(chat([{"role": "user", "content": "Did run-7 diverge?"}]))


if __name__ == "__main__":
    main()
