"""A stand-in for the vendor's newer API, whose replies look different."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from snippets.hexagonal_agents.ports import Said, Turn


@dataclass
class Item:
    """A part of the output; name and arguments are a function call's."""

    type: str
    name: str = ""
    arguments: str = ""


@dataclass
class Response:
    """What the client returns: the output, and all its text in one."""

    output: list[Item]
    output_text: str = ""


class ApiError(Exception):
    """The client could not get a response."""


def function_call(tool: str, run: str) -> Item:
    return Item("function_call", tool, json.dumps({"run": run}))


def respond(_prompt: str, history: Sequence[Turn]) -> Response:
    """Read the loss of run-7, and then say what it is."""
    last = history[-1]
    if isinstance(last, Said) and last.who == "tool":
        return Response([Item("message")], f"The loss is {last.text}.")
    return Response(
        [Item("reasoning"), function_call("last_loss", "run-7")]
    )


def main() -> None:
    response = respond("Be brief.", [Said("user", "Is run-7 all right?")])
    print(*response.output, sep="\n")


if __name__ == "__main__":
    main()
