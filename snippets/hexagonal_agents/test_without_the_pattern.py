"""after.py fails again once its loop chooses model and tools by itself."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

PACKAGE = "snippets.hexagonal_agents"


def test_without_the_pattern_the_failure_is_back() -> None:
    fakes_are_asked = (
        'tools.used == [], "the agent stopped a run it had not read"'
    )
    cluster_is_asked = (
        '"run-7" in vendor.RUNNING, "the test stopped a real run"'
    )
    pattern = {
        "import FakeTools, ScriptedLLM": "import FakeTools, ScriptedLLM\n"
        f"from {PACKAGE}.adapters import ClusterTools, VendorLLM\n"
        f"from {PACKAGE} import vendor",
        "    question: str, llm: LLM, tools: Tools, prompt: str = PROMPT\n"
        ") -> str:\n": (
            "    question: str, *_: object, prompt: str = PROMPT\n"
            ") -> str:\n"
            "    llm, tools = VendorLLM(), ClusterTools()\n"
        ),
        fakes_are_asked: cluster_is_asked,
    }
    without = run_without("snippets/hexagonal_agents/after.py", pattern)
    assert without == record("snippets/hexagonal_agents/before.py")


def test_without_the_rule_the_test_of_the_rule_fails() -> None:
    rule = {" and reply.run not in read": " and reply.run in read"}
    without = run_without("snippets/hexagonal_agents/after.py", rule)
    wanted = "AssertionError: the agent stopped a run it had not read"
    assert without.text.endswith(wanted)


def test_a_reply_of_another_shape_breaks_a_loop_that_reads_replies() -> (
    None
):
    shape = "vendor.chat(messages)"
    newer = '{"output": [{"type": "message", "content": []}]}'
    without = run_without(
        "snippets/hexagonal_agents/before.py", {shape: newer}
    )
    assert without.exit == 1
    assert without.text.endswith("KeyError: 'choices'")
