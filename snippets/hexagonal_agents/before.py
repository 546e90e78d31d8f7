"""An on-call agent and its test; the loop talks to the vendors itself."""

import json
from typing import Any

from snippets.hexagonal_agents.vendor import TOOLS, chat, find_notes

PROMPT = "Read the loss before you judge a run."


def agent(question: str) -> str:
    """Ask the model, and run the tools it calls, until it answers."""
    prompt = f"{PROMPT} {find_notes(question)} {question}"
    history: list[Any] = [{"role": "user", "content": prompt}]
    for turn in range(1, 5):
        reply = chat(history)["choices"][0]["message"]
        if "tool_calls" not in reply:
            print(f"turn {turn}: {reply['content']}")
            return str(reply["content"])
        call = reply["tool_calls"][0]
        name = call["function"]["name"]
        argument = json.loads(call["function"]["arguments"])["argument"]
        print(f"turn {turn}: {name}({argument})")
        tool = TOOLS.get(name)
        result = tool(argument) if tool else "No such tool."
        answered = {"role": "tool", "tool_call_id": call["id"]}
        history.extend([reply, {**answered, "content": result}])
    raise RuntimeError("no answer in four turns")


def main() -> None:
    for day in ("Monday", "Tuesday"):
        print(f"test of {day}")
        answer = agent("Did run-7 diverge?")
        assert "nan" in answer, "it did not read the loss"


if __name__ == "__main__":
    main()
