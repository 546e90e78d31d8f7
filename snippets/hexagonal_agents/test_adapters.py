"""One contract for all adapters; what the openai client does in one."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.metadata import metadata
from threading import Event
from typing import Any

import openai
import pytest
from openai import OpenAI
from openai.types.chat import (
    ChatCompletionMessageParam,
    ChatCompletionToolParam,
)
from openai.types.responses import Response
from pydantic import TypeAdapter

from snippets.hexagonal_agents import after, grown, new_api
from snippets.hexagonal_agents.budget import Budget
from snippets.hexagonal_agents.fakes import FakeTools, ScriptedLLM
from snippets.hexagonal_agents.library import OpenAILLM
from snippets.hexagonal_agents.library_server import chat_server
from snippets.hexagonal_agents.ports import (
    LLM,
    Call,
    LLMError,
    Reply,
    Said,
    Turn,
)
from snippets.hexagonal_agents.replay import RecordedLLM
from snippets.hexagonal_agents.solution import NewLLM

MESSAGE = TypeAdapter[Any](ChatCompletionMessageParam)
QUESTION = "Is run-7 all right?"
ASKED = Said("user", QUESTION)
READS = Call("last_loss", "run-7")
READABLE = '{"run": "run-7"}'


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

    def reply(self, *history: Turn) -> Reply:
        with self.client() as client:
            return adapter_of(client).reply("Be brief.", history)


def adapter_of(client: OpenAI) -> OpenAILLM:
    return OpenAILLM(client, "any", "last_loss", "stop_run")


@contextmanager
def script() -> Iterator[LLM]:
    yield ScriptedLLM(READS, "The loss is 9.4.")


@contextmanager
def recording() -> Iterator[LLM]:
    tape: dict[str, str] = {}
    with script() as model:
        recorded = RecordedLLM(tape, model)
        after.agent(QUESTION, recorded, FakeTools(last_loss="9.4"))
    # Through JSON, as a file would keep it.
    yield RecordedLLM(json.loads(json.dumps(tape)))


@contextmanager
def chat_completions() -> Iterator[LLM]:
    api = Api(called(READABLE), said("The loss is 9.4."))
    with api.client() as client:
        yield adapter_of(client)


@contextmanager
def stand_in_of_the_newer_api() -> Iterator[LLM]:
    yield NewLLM(new_api.respond)


def response(*output: dict[str, Any]) -> dict[str, Any]:
    head = {"id": "r", "object": "response", "created_at": 0}
    given = {"tools": [], "tool_choice": "auto", "model": "any"}
    parallel = {"parallel_tool_calls": False}
    return {**head, **given, **parallel, "output": [*output]}


THOUGHT = {"type": "reasoning", "id": "rs_1", "summary": []}
FUNCTION_CALL = {
    "type": "function_call",
    "call_id": "call_1",
    "name": "last_loss",
    "arguments": READABLE,
}
TEXT = {
    "type": "output_text",
    "text": "The loss is 9.4.",
    "annotations": [],
}
MESSAGE_ITEM = {
    "type": "message",
    "id": "msg_1",
    "role": "assistant",
    "status": "completed",
    "content": [TEXT],
}


@contextmanager
def responses() -> Iterator[LLM]:
    """The solution of the exercise, on what the real client returns."""
    replies = iter(
        [response(THOUGHT, FUNCTION_CALL), response(MESSAGE_ITEM)]
    )
    for body in (response(THOUGHT, FUNCTION_CALL), response(MESSAGE_ITEM)):
        Response.model_validate(body)
    with (
        chat_server(lambda _: (200, next(replies))) as url,
        OpenAI(base_url=url, api_key="unused") as client,
    ):

        def respond(prompt: str, _: object) -> Any:
            return client.responses.create(
                model="any", instructions=prompt, input=QUESTION
            )

        yield NewLLM(respond)


@pytest.mark.parametrize(
    "adapter",
    [
        script,
        recording,
        chat_completions,
        stand_in_of_the_newer_api,
        responses,
    ],
)
def test_adapters_keep_the_same_promises(
    adapter: Callable[[], AbstractContextManager[LLM]],
) -> None:
    tools = FakeTools(last_loss="9.4")
    with adapter() as llm:
        answer = after.agent(QUESTION, llm, tools)
    assert answer == "The loss is 9.4."
    assert type(answer) is str
    (call,) = tools.used
    assert call == READS
    assert type(call) is Call
    assert type(call.tool) is type(call.run) is str


def test_the_request_is_what_the_api_takes() -> None:
    api = Api(
        called(READABLE), said("It has diverged."), said("It was 9.4.")
    )
    with api.client() as client:
        ports = grown.Ports(
            llm=adapter_of(client),
            tools=FakeTools(last_loss="9.4"),
            memory=lambda _: "It should end below 2.",
            state=[],
            trace=print,
        )
        grown.agent(QUESTION, ports)
        grown.agent("What was its loss?", ports)
    for request in api.requests:
        assert request["parallel_tool_calls"] is False
        for tool in request["tools"]:
            TypeAdapter(ChatCompletionToolParam).validate_python(tool)
        for message in request["messages"]:
            taken = MESSAGE.validate_python(message)
            list(taken.get("tool_calls", ()))  # checked as they are read
    names = [tool["function"]["name"] for tool in api.requests[0]["tools"]]
    assert names == ["last_loss", "stop_run"]
    system, user, asked, told, answer, again = api.requests[2]["messages"]
    assert system["role"] == "system"
    assert system["content"] == f"{after.PROMPT} It should end below 2."
    assert user == {"role": "user", "content": QUESTION}
    (call,) = asked["tool_calls"]
    assert call["function"] == {"name": "last_loss", "arguments": READABLE}
    assert told["role"] == "tool"
    assert told["content"] == "9.4"
    assert told["tool_call_id"] == call["id"]
    assert answer == {"role": "assistant", "content": "It has diverged."}
    assert again == {"role": "user", "content": "What was its loss?"}


def test_each_call_has_an_id_of_its_own() -> None:
    api = Api(said("yes"))
    told = Said("tool", "9.4")
    api.reply(ASKED, READS, told, READS, told)
    _, _, one, first, two, second = api.requests[0]["messages"]
    assert one["tool_calls"][0]["id"] == first["tool_call_id"]
    assert two["tool_calls"][0]["id"] == second["tool_call_id"]
    assert first["tool_call_id"] != second["tool_call_id"]


def test_what_crosses_is_in_the_cores_words() -> None:
    assert type(Api(said("yes")).reply(ASKED)) is str
    assert Api(said('{"loss": 9.4}')).reply(ASKED) == '{"loss": 9.4}'
    assert Api(said(None, "I will not.")).reply(ASKED) == "I will not."
    assert Api(called('{"run": 7}')).reply(ASKED) == Call("last_loss", "7")


@pytest.mark.parametrize(
    "message",
    [
        called("run-7"),
        called("{}"),
        called('["run-7"]'),
        called("7"),
        called(READABLE, '{"run": "run-8"}'),
        said(None),
        said(""),
    ],
)
def test_what_is_not_one_reply_is_the_cores_error(message: Any) -> None:
    with pytest.raises(LLMError, match="not one readable reply"):
        Api(message).reply(ASKED)


@pytest.mark.parametrize(
    "body", [{"output": []}, {}, {"choices": None}, None, [], "<html>"]
)
def test_a_body_in_another_format_is_the_cores_error(body: Any) -> None:
    with (
        chat_server(lambda _: (200, body)) as url,
        OpenAI(base_url=url, api_key="unused") as client,
        pytest.raises(LLMError),
    ):
        adapter_of(client).reply("Be brief.", [ASKED])


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
        Api(status).reply(ASKED)
    assert isinstance(caught.value.__cause__, cause)
    assert not isinstance(caught.value, openai.OpenAIError)


def ask(client: OpenAI) -> None:
    client.chat.completions.create(
        model="any", messages=[{"role": "user", "content": "?"}]
    )


@pytest.mark.parametrize(
    ("status", "requests"),
    [
        *[(status, 3) for status in (408, 409, 429, 500, 502, 503, 529)],
        *[(status, 1) for status in (400, 401, 403, 404, 422)],
    ],
)
def test_the_client_tries_twice_more(
    status: int, requests: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    api = Api(*[status] * 9)
    with api.client() as client:
        with pytest.raises(openai.APIStatusError):
            ask(client)
        assert len(api.requests) == requests
        with pytest.raises(LLMError):
            Budget(adapter_of(client), limit=1).reply("Be brief.", [ASKED])
        assert len(api.requests) == requests + 1


def test_the_client_tries_again_after_a_timeout(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    tried, over = [], Event()

    def wait(request: Any) -> tuple[int, Any]:
        tried.append(request)
        over.wait(0.3)
        return 200, {}

    with chat_server(wait) as url:
        with (
            OpenAI(base_url=url, api_key="unused", timeout=0.05) as client,
            pytest.raises(openai.APITimeoutError),
        ):
            ask(client)
        over.wait(0.7)
    assert len(tried) == 3


def test_the_client_tries_again_without_a_connection(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    with chat_server() as url:
        pass  # the server is gone
    with OpenAI(base_url=url, api_key="unused") as client:
        with pytest.raises(openai.APIConnectionError):
            ask(client)
        assert len(waited) == 2
        with pytest.raises(LLMError, match="Connection error"):
            adapter_of(client).reply("Be brief.", [ASKED])
        assert len(waited) == 2


def test_the_readme_calls_the_responses_api_the_primary_one() -> None:
    readme = metadata("openai")["Description"]
    assert "primary API for interacting with OpenAI models is the" in readme
    assert "previous standard (supported indefinitely)" in readme
    assert "[Responses API]" in readme


def test_a_client_wants_a_key_when_it_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(openai.OpenAIError, match=r"^Missing credentials\."):
        OpenAI()
