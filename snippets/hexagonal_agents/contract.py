"""A contract test: the real tools and the fake ones answer alike."""

from snippets.hexagonal_agents.adapters import ClusterTools
from snippets.hexagonal_agents.fakes import FakeTools
from snippets.hexagonal_agents.ports import Call, Tools


def verify_contract(tools: Tools) -> None:
    assert tools.use(Call("last_loss", "run-7")) == "9.4"
    assert "no tool" in tools.use(Call("drop_table", "runs"))


def main() -> None:
    for tools in (ClusterTools(), FakeTools(last_loss="9.4")):
        verify_contract(tools)
        print(type(tools).__name__, "keeps the contract")


if __name__ == "__main__":
    main()
