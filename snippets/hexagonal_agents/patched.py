"""The test of before.py with two patches; and one that forgot a patch."""

from typing import Any
from unittest.mock import patch

from snippets.hexagonal_agents import vendor
from snippets.hexagonal_agents.before import agent


def reply(**message: Any) -> dict[str, Any]:
    return {"choices": [{"message": message}]}


READS = reply(tool_calls=[vendor.tool_call("last_loss")])
STOPS = reply(tool_calls=[vendor.tool_call("stop_run")])
SAYS = reply(content="That is all.")


def test_an_unread_run_is_not_stopped() -> None:
    with (
        patch.object(vendor, "chat", side_effect=[STOPS, SAYS]),
        patch.object(vendor, "use_tool") as use_tool,
    ):
        agent("Is run-7 all right?")
    use_tool.assert_not_called()


def test_a_read_run_is_stopped() -> None:
    with patch.object(vendor, "chat", side_effect=[READS, STOPS, SAYS]):
        assert agent("Is run-7 all right?") == "That is all."


def main() -> None:
    for test in (
        test_an_unread_run_is_not_stopped,
        test_a_read_run_is_stopped,
    ):
        test()
        print("green; still running:", vendor.RUNNING or "nothing")


if __name__ == "__main__":
    main()
