"""An on-call agent, written into a vendor's client and a real tool."""

import json
from typing import Any

from snippets.hexagonal_agents import vendor

PROMPT = "You watch training runs. Stop a run that has diverged."


def agent(question: str, prompt: str = PROMPT) -> str:
    """Ask the model, and use the tools it calls, until it answers."""
    messages: list[Any] = [{"role": "system", "content": prompt}]
    messages.append({"role": "user", "content": question})
    read: set[str] = set()
    for _ in range(5):
        message = vendor.chat(messages)["choices"][0]["message"]
        if not message.get("tool_calls"):
            return str(message["content"])
        (call,) = message["tool_calls"]  # exactly one
        tool = call["function"]["name"]
        run = json.loads(call["function"]["arguments"])["run"]
        if tool == "last_loss":
            read.add(run)
        if tool == "stop_run" and run not in read:
            result = "refused, read the loss first"
        else:
            result = vendor.use_tool(tool, run)
        print(f"{tool}({run}): {result}")
        tool_message = {
            "role": "tool",
            "tool_call_id": call["id"],
            "content": result,
        }
        messages += [message, tool_message]
    raise RuntimeError("no answer in five turns")


def test_an_unread_run_is_not_stopped() -> None:
    agent("Is run-7 all right?")
    assert "run-7" in vendor.RUNNING, "the test stopped a real run"


def main() -> None:
    for day in ("Monday", "Tuesday"):
        print(f"test of {day}")
        test_an_unread_run_is_not_stopped()


if __name__ == "__main__":
    main()
