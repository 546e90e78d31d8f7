"""What the page claims of retries over HTTP, and no file shows."""

import socket
import time
from collections.abc import Iterator
from email.utils import formatdate
from threading import Thread
from unittest.mock import patch

import openai
import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from snippets.retry import library, server
from snippets.retry.library_requests import POLICY
from snippets.retry.library_server import Reply, serve


@pytest.fixture(autouse=True)
def clock() -> Iterator[server.Clock]:
    server.clock.now = 0.0
    yield server.clock
    server.clock.now = 0.0


# What one call of library.py may meet before an answer, and the least wait.
PASSING: list[tuple[Reply, float]] = [
    (429, 0),
    (502, 0),
    (503, 0),
    (504, 0),
    ((429, "5"), 5),
    ("drop", 0),
    ("hang", 0),
]


@pytest.mark.parametrize(("reply", "asked"), PASSING)
def test_tenacity_around_requests_gets_over_it(
    clock: server.Clock, reply: Reply, asked: float
) -> None:
    with serve(reply, 200) as served:
        assert library.embed(served.url) == "vectors"
    assert served.requests == 2
    assert asked < clock.now <= asked + 11


def test_the_server_may_name_a_date(clock: server.Clock) -> None:
    date = formatdate(time.time() + 30)
    with serve((503, date), 200) as served:
        library.embed(served.url)
    assert 20 < clock.now <= 31


@pytest.mark.parametrize(
    "reply", [400, 401, 403, 404, 422, 500, (429, "70")]
)
def test_tenacity_around_requests_lets_the_rest_out(
    clock: server.Clock, reply: Reply
) -> None:
    with serve(reply) as served, pytest.raises(requests.HTTPError):
        library.embed(served.url)
    assert served.requests == 1
    assert clock.now == 0


def test_a_reply_that_broke_off_is_asked_for_again() -> None:
    def answer() -> None:
        for sent in ("vec", "vectors"):
            connection, _address = listening.accept()
            with connection:
                connection.recv(1_000)
                head = "HTTP/1.0 200 OK\r\nContent-Length: 7\r\n\r\n"
                connection.sendall((head + sent).encode())

    with serve(200), socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        Thread(target=answer, daemon=True).start()
        reply = library.embed(f"http://127.0.0.1:{port}")
    assert reply == "vectors"
    assert library.embed.statistics["attempt_number"] == 2


def test_where_nobody_listens_tenacity_tries_again() -> None:
    with serve(200) as served:
        pass
    with pytest.raises(requests.ConnectionError):
        library.embed(served.url)
    assert library.embed.statistics["attempt_number"] == 20


def test_a_wrong_address_is_a_bug_and_is_not_tried_again() -> None:
    with pytest.raises(requests.exceptions.MissingSchema):
        library.embed("model-server/batches/3")
    assert library.embed.statistics["attempt_number"] == 1


def get(policy: Retry, *replies: Reply) -> tuple[int, list[float]]:
    """Return the status that a session ends with, and its waits."""
    waits: list[float] = []
    with (
        serve(*replies) as served,
        requests.Session() as session,
        patch.object(time, "sleep", waits.append),
    ):
        session.mount("http://", HTTPAdapter(max_retries=policy))
        return session.get(served.url, timeout=5).status_code, waits


def test_requests_raises_an_error_of_its_own_after_the_last_retry() -> None:
    with pytest.raises(requests.exceptions.RetryError) as error:
        get(POLICY, 503)
    assert "too many 503 error responses" in str(error.value)
    assert not isinstance(error.value, requests.HTTPError)
    assert not isinstance(error.value, requests.ConnectionError)


def test_raise_on_status_false_returns_the_last_reply() -> None:
    status, _waits = get(POLICY.new(raise_on_status=False), 503)
    assert status == 503


def test_urllib3_waits_as_long_as_the_server_says_without_jitter() -> None:
    assert get(POLICY, (503, "7"), 200) == (200, [7])


def test_retry_without_statuses_tries_a_503_again_that_names_a_time() -> (
    None
):
    assert get(Retry(3), (503, "7"), 200) == (200, [7])
    assert get(Retry(3), 503, 200) == (503, [])


def test_the_waits_of_the_adapter_double_after_a_first_retry_at_once() -> (
    None
):
    _status, waits = get(POLICY, 503, 503, 503, 200)
    assert len(waits) == 2
    assert 2 <= waits[0] <= 3
    assert 4 <= waits[1] <= 5


def test_allowed_methods_lets_the_adapter_try_a_post_again() -> None:
    assert not POLICY.is_retry("POST", 503)
    assert POLICY.new(allowed_methods=None).is_retry("POST", 503)


def test_openai_tries_a_used_up_quota_again_in_vain() -> None:
    body = b'{"error": {"code": "insufficient_quota"}}'
    with serve(429, body=body) as served, patch.object(time, "sleep"):
        client = openai.OpenAI(base_url=served.url, api_key="none")
        with pytest.raises(openai.RateLimitError) as error:
            client.models.list()
    assert served.requests == 3
    assert error.value.code == "insufficient_quota"


def test_openai_retries_twice_by_default() -> None:
    assert openai.DEFAULT_MAX_RETRIES == 2
    assert openai.OpenAI(api_key="none").max_retries == 2
