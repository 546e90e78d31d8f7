"""The adapters for production; the loop is the one that was tested."""

from collections.abc import Sequence

from snippets.hexagonal_agents import vendor
from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.ports import Call, Reply, Turn
from snippets.hexagonal_agents.translation import to_messages, to_reply


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
