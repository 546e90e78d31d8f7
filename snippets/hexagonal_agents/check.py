"""What Check runs: does only what the core knows cross the port?"""

from typing import Any

from snippets.checking import run_checks
from snippets.hexagonal_agents import new_api as api
from snippets.hexagonal_agents.asking import ask
from snippets.hexagonal_agents.ports import Call, LLMError

READS = api.function_call("last_loss", "run-7")
STOPS = api.function_call("stop_run", "run-7")


def check_a_function_call_becomes_a_call(answer: Any) -> None:
    """A function call becomes a Call, wherever it is in the output."""
    reply, did = ask(answer, api.Response([api.Item("reasoning"), READS]))
    assert reply.returned == Call("last_loss", "run-7"), (
        f"For the output [reasoning, function_call], {did}, not "
        "Call('last_loss', 'run-7'). The loop knows Call and str alone, so "
        "find the function call, and read its JSON in reply()."
    )


def check_a_text_is_the_answer(answer: Any) -> None:
    """Without a function call, the text is returned as it is."""
    text = '{"loss": 9.4}'
    reply, did = ask(answer, api.Response([api.Item("message")], text))
    assert reply.returned == text, (
        f"For a message with the output_text {text!r}, {did}, not that "
        "text. The loop ends at a str, and that str is its answer."
    )


def check_the_clients_error_becomes_an_llm_error(answer: Any) -> None:
    """If respond() raises ApiError, reply() raises LLMError."""
    reply, did = ask(answer, api.ApiError("busy"))
    assert isinstance(reply.error, LLMError), (
        f"If respond() raises ApiError('busy'), {did}. Raise an LLMError. "
        "The loop does not know the vendor's errors, and it takes any text "
        "for the model's answer."
    )


def check_what_is_not_one_reply_becomes_an_llm_error(answer: Any) -> None:
    """Two calls, a call nobody can read, or no text: an LLMError."""
    unreadable = api.Item("function_call", "last_loss", "not JSON")
    for output, text, why in (
        ([READS, STOPS], "Wait.", "One of the two calls would be lost."),
        ([unreadable], "Wait.", "A tool needs its run."),
        ([], "", "The loop takes any text for the answer."),
    ):
        reply, did = ask(answer, api.Response(output, text))
        calls = " and ".join(f"{x.name} {x.arguments}" for x in output)
        given = f"For {calls or 'no call'} and the text {text!r}, {did}"
        wrong = f"{given}. Raise an LLMError. {why}"
        assert isinstance(reply.error, LLMError), wrong


if __name__ == "__main__":
    run_checks(globals())
