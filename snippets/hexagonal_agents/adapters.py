"""The adapters that a program passes; here they adapt the stand-in."""

from collections.abc import Sequence

from snippets.hexagonal_agents import vendor
from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.ports import Call, LLMError, Reply, Turn
from snippets.hexagonal_agents.translation import to_messages, to_reply


class VendorLLM:
    def reply(self, prompt: str, history: Sequence[Turn]) -> Reply:
        return to_reply(vendor.chat(to_messages(prompt, history)))


class ClusterTools:
    def use(self, call: Call) -> str:
        return vendor.use_tool(call.tool, call.run)


def main() -> None:
    for question in ("Is run-7 all right?", "And now?"):
        try:
            print(agent(question, VendorLLM(), ClusterTools()))
        except LLMError as error:
            print(f"no answer, look at the run yourself: {error}")


if __name__ == "__main__":
    main()
