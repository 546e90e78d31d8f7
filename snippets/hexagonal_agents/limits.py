"""A script agrees with any prompt: what a green test of the loop proves."""

from snippets.hexagonal_agents import after
from snippets.hexagonal_agents.fakes import fake_ports
from snippets.hexagonal_agents.ports import Call


def main() -> None:
    after.PROMPT = "Guess. Never read a loss."
    ports = fake_ports(Call("last_loss", "run-7"), "The loss is {}.")
    answer = after.agent("Is the cluster full?", ports)
    assert "nan" in answer, "it did not read the loss"
    print(f"green, with the prompt {after.PROMPT!r}")


if __name__ == "__main__":
    main()
