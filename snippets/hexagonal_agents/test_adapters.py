"""One contract for all adapters; what the openai client does in one."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import openai
import pytest
from openai import OpenAI
from openai.types.chat import (
    ChatCompletionMessageParam,
    ChatCompletionToolParam,
)
from pydantic import TypeAdapter

from snippets.hexagonal_agents import after
from snippets.hexagonal_agents.after import agent
from snippets.hexagonal_agents.fakes import ScriptedLLM, fake_ports
from snippets.hexagonal_agents.library import OpenAILLM
from snippets.hexagonal_agents.library_server import chat_server
from snippets.hexagonal_agents.ports import LLM, Call, LLMError, Turn
from snippets.hexagonal_agents.replay import RecordedLLM

TYPES = TypeAdapter[Any](ChatCompletionMessageParam)
QUESTION = "Did run-7 diverge?"
READS = Call("last_loss", "run-7")


def called(*arguments: str) -> dict[str, Any]:
    """Write a message that asks for one call an argument."""
    calls = [
        {
            "id": f"call_{argument}",
            "type": "function",
            "function": {"name": "last_loss", "arguments": argument},
        }
        for argument in arguments
    ]
    return {"role": "assistant", "content": None, "tool_calls": calls}


def said(text: str | None, refusal: str | None = None) -> dict[str, Any]:
    return {"role": "assistant", "content": text, "refusal": refusal}


class Api:
    """Answers with messages or with statuses, and keeps the requests."""

    def __init__(self, *answers: dict[str, Any] | int) -> None:
        self.answers = iter(answers)
        self.requests: list[Any] = []

    def __call__(self, request: Any) -> tuple[int, Any]:
        self.requests.append(request)
        answer = next(self.answers)
        if isinstance(answer, int):
            return answer, {"error": {"message": "overloaded"}}
        reason = "tool_calls" if "tool_calls" in answer else "stop"
        choice = {"index": 0, "finish_reason": reason, "message": answer}
        head = {"id": "1", "object": "chat.completion", "created": 0}
        return 200, {**head, "model": "any", "choices": [choice]}

    @contextmanager
    def client(self) -> Iterator[OpenAI]:
        with (
            chat_server(self) as url,
            OpenAI(base_url=url, api_key="unused") as client,
        ):
            yield client

    def reply(self, *history: Turn) -> Turn:
        with self.client() as client:
            return OpenAILLM(client, ["last_loss"]).reply(history)


@contextmanager
def script() -> Iterator[LLM]:
    yield ScriptedLLM(READS, "The loss is {}.")


@contextmanager
def recording() -> Iterator[LLM]:
    tape: dict[str, str] = {}
    ports = fake_ports(READS, "The loss is {}.")
    ports.llm = RecordedLLM(tape, ports.llm)
    agent(QUESTION, ports)
    # Through JSON, as a file would keep it.
    yield RecordedLLM(json.loads(json.dumps(tape)))


@contextmanager
def vendor() -> Iterator[LLM]:
    api = Api(called('{"argument": "run-7"}'), said("The loss is nan."))
    with api.client() as client:
        yield OpenAILLM(client, ["last_loss"])


@pytest.mark.parametrize("adapter", [script, recording, vendor])
def test_adapters_keep_the_same_promises(
    adapter: Callable[[], AbstractContextManager[LLM]],
) -> None:
    ports = fake_ports()
    with adapter() as ports.llm:
        answer = agent(QUESTION, ports)
    assert answer == "The loss is nan."
    assert ports.state[1:] == [READS, "nan"]
    call = ports.state[1]
    assert type(answer) is str
    assert type(call) is Call
    assert type(call.tool) is type(call.argument) is str


def test_the_request_is_what_the_api_takes() -> None:
    api = Api(called('{"argument": "run-7"}'), said("The loss is nan."))
    with api.client() as client:
        ports = fake_ports()
        ports.llm = OpenAILLM(client, ports.tools)
        agent(QUESTION, ports)
    first, second = api.requests
    TypeAdapter(ChatCompletionToolParam).validate_python(first["tools"][0])
    for message in second["messages"]:
        taken: Any = TYPES.validate_python(message)
        list(taken.get("tool_calls", ()))  # checked as they are read
    (tool,) = first["tools"]
    assert tool["type"] == "function"
    assert tool["function"]["name"] == "last_loss"
    (user,) = first["messages"]
    assert user["role"] == "user"
    assert user["content"].startswith(after.PROMPT)
    again, asked, told = second["messages"]
    (call,) = asked["tool_calls"]
    assert again == user
    assert call["function"]["name"] == "last_loss"
    assert call["function"]["arguments"] == '{"argument": "run-7"}'
    assert (told["role"], told["content"]) == ("tool", "nan")
    assert told["tool_call_id"] == call["id"]


def test_each_call_has_an_id_of_its_own() -> None:
    api = Api(said("yes"))
    api.reply(QUESTION, READS, "nan", READS, "nan")
    _, one, _, two, told = api.requests[0]["messages"]
    assert one["tool_calls"][0]["id"] != two["tool_calls"][0]["id"]
    assert told["tool_call_id"] == two["tool_calls"][0]["id"]


def test_what_crosses_is_in_the_cores_words() -> None:
    assert type(Api(said("yes")).reply(QUESTION)) is str
    assert Api(said(None, "I will not.")).reply(QUESTION) == "I will not."
    seven = Api(called('{"argument": 7}')).reply(QUESTION)
    assert seven == Call("last_loss", "7")


@pytest.mark.parametrize("arguments", ["run-7", "{}", '["run-7"]', "7"])
def test_unreadable_arguments_are_the_cores_error(arguments: str) -> None:
    with pytest.raises(LLMError, match="not one readable call"):
        Api(called(arguments)).reply(QUESTION)


def test_two_calls_in_one_message_do_not_fit() -> None:
    two = called('{"argument": "run-7"}', '{"argument": "run-8"}')
    with pytest.raises(LLMError, match="not one readable call"):
        Api(two).reply(QUESTION)


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (400, openai.BadRequestError),
        (401, openai.AuthenticationError),
        (429, openai.RateLimitError),
        (500, openai.InternalServerError),
    ],
)
def test_errors_are_the_cores_own(status: int, cause: type) -> None:
    with pytest.raises(LLMError) as caught:
        Api(status).reply(QUESTION)
    assert isinstance(caught.value.__cause__, cause)
    assert not isinstance(caught.value, openai.OpenAIError)


def test_the_client_tries_twice_more_and_the_adapter_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    api = Api(*[500] * 9)
    with api.client() as client:
        with pytest.raises(openai.InternalServerError):
            client.chat.completions.create(
                model="any", messages=[{"role": "user", "content": "?"}]
            )
        assert len(api.requests) == 3
        with pytest.raises(LLMError):
            OpenAILLM(client, ["last_loss"]).reply([QUESTION])
        assert len(api.requests) == 4


def test_a_client_wants_a_key_when_it_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(openai.OpenAIError, match=r"^Missing credentials\."):
        OpenAI()
