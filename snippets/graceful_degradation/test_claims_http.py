"""What the page claims of requests, httpx and asyncio.timeout."""

import asyncio
import builtins
import logging
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from inspect import signature
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import requests
from tools.pages.take_out import run_without

from snippets.graceful_degradation.library_requests import (
    UNAVAILABLE,
    log,
    recommend,
)

LIBRARY = "snippets/graceful_degradation/library_requests.py"
TIMEOUT = "    requests.exceptions.Timeout,\n"
CONNECTION = "    requests.exceptions.ConnectionError,\n"
ANSWERED = "'rung': 'popular', 'degraded': True}"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 32\r\n\r\n"
PATIENCE = 30.0
Reply = Callable[[socket.socket, bytes], None]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def url_of(server: socket.socket) -> str:
    return f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def silent() -> Iterator[str]:
    """It accepts and never replies."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield url_of(server)


@pytest.fixture
def closed() -> Iterator[str]:
    """Nobody listens there, and no other program can take the port."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield url_of(bound)


@contextmanager
def serving(reply: Reply) -> Iterator[str]:
    """Serve one request in a thread, which ends with the block."""

    def serve() -> None:
        connection, _ = server.accept()
        with connection:
            connection.settimeout(PATIENCE)
            request = connection.recv(9999)
            reply(connection, request)

    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        ThreadPoolExecutor(1) as pool,
    ):
        server.settimeout(PATIENCE)
        served = pool.submit(serve)
        yield url_of(server)
        served.result()


def say(status: str, body: str = "") -> Reply:
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n"
    return lambda connection, _: connection.sendall((head + body).encode())


def break_off(connection: socket.socket, _request: bytes) -> None:
    connection.sendall(HEAD + b"[")


def trickle(connection: socket.socket, _request: bytes) -> None:
    # The client may leave before the end.
    with suppress(ConnectionError):
        connection.sendall(HEAD)
        for _ in range(32):
            time.sleep(0.1)
            connection.sendall(b".")


@pytest.fixture
def trickling() -> Iterator[str]:
    """It sends one byte every tenth of a second, for 3.2 seconds."""
    with serving(trickle) as url:
        yield url


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may take longer than 0.2 s for a good reply."""
    get = requests.get

    def wait_longer(
        url: str, params: dict[str, str], timeout: float
    ) -> requests.Response:
        return get(url, params, timeout=100 * timeout)

    monkeypatch.setattr(requests, "get", wait_longer)


def test_a_hanging_and_a_stopped_worker_give_popular_items(
    silent: str, closed: str
) -> None:
    for url in (silent, closed):
        assert recommend("Ann", url)["rung"] == "popular"


def test_the_page_s_test_fails_before_the_error_is_caught() -> None:
    before = run_without(LIBRARY, {TIMEOUT: "", CONNECTION: ""}).text
    assert ANSWERED not in before
    assert "requests.exceptions.ReadTimeout" in before


def test_a_stopped_worker_is_no_timeout() -> None:
    half = run_without(LIBRARY, {CONNECTION: ""}).text
    assert half.count(ANSWERED) == 1
    assert "requests.exceptions.ConnectionError" in half


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("status", ["502 a", "503 b", "504 c"])
def test_a_load_balancers_error_leads_down(status: str) -> None:
    with serving(say(status)) as url:
        answer = recommend("Ann", url)
    assert answer["rung"] == "popular"


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops"])
def test_another_error_status_goes_out(status: str) -> None:
    with (
        serving(say(status)) as url,
        pytest.raises(requests.HTTPError) as error,
    ):
        recommend("Ann", url)
    assert not isinstance(error.value, UNAVAILABLE)
    assert str(error.value).startswith(status[:3])


@pytest.mark.usefixtures("patient")
def test_a_reply_that_breaks_off_leads_down(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, log.name)
    with serving(break_off) as url:
        assert recommend("Ann", url)["rung"] == "popular"
    [said] = caplog.messages
    assert said.startswith("gpu failed: ChunkedEncodingError(")
    with serving(break_off) as url, pytest.raises(httpx.TransportError):
        httpx.get(url, timeout=PATIENCE)


@pytest.mark.usefixtures("patient")
def test_an_ssl_error_leads_down_and_the_log_names_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, log.name)
    with serving(say("400 Plain HTTP")) as url:
        https = url.replace("http:", "https:")
        assert recommend("Ann", https)["rung"] == "popular"
    [said] = caplog.messages
    assert said.startswith("gpu failed: SSLError(")
    with serving(say("400 Plain HTTP")) as url:
        https = url.replace("http:", "https:")
        with pytest.raises(httpx.TransportError):
            httpx.get(https, timeout=PATIENCE)


@pytest.mark.usefixtures("patient")
def test_a_proxy_error_leads_down_and_the_log_names_it(
    closed: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, log.name)
    monkeypatch.setenv("http_proxy", closed)
    url = "http://gpu-worker.example"
    assert recommend("Ann", url)["rung"] == "popular"
    [said] = caplog.messages
    assert said.startswith("gpu failed: ProxyError(")
    with pytest.raises(httpx.TransportError):
        httpx.get(url, timeout=PATIENCE)


def test_request_exception_covers_bugs_too() -> None:
    for bug in (requests.HTTPError, requests.exceptions.InvalidURL):
        assert issubclass(bug, requests.RequestException)
        assert not issubclass(bug, UNAVAILABLE)


@pytest.mark.usefixtures("patient")
def test_a_worker_that_replies_is_the_first_rung() -> None:
    with serving(say("200 OK", '["stove"]')) as url:
        answer = recommend("Ann", url)
    assert answer == {
        "items": ("stove",),
        "rung": "gpu",
        "degraded": False,
    }


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("user", ["Ann", "a/b", "Ann?all=1", "a&b=c", ".."])
def test_the_worker_is_asked_for_this_user(user: str) -> None:
    asked: list[str] = []

    def keep(connection: socket.socket, request: bytes) -> None:
        asked.append(request.split()[1].decode())
        say("200 OK", "[]")(connection, request)

    with serving(keep) as url:
        recommend(user, url)
    [target] = asked
    assert parse_qs(urlsplit(target).query) == {"user": [user]}


def test_requests_waits_without_limit_by_default() -> None:
    default = signature(requests.Session.request).parameters["timeout"]
    assert default.default is None


def test_the_errors_read_as_on_the_page(silent: str, closed: str) -> None:
    with pytest.raises(requests.exceptions.ReadTimeout) as error:
        requests.get(silent, timeout=0.05)
    port = silent.rpartition(":")[2]
    pool = f"HTTPConnectionPool(host='127.0.0.1', port={port})"
    said = f"{pool}: Read timed out. (read timeout=0.05)"
    assert str(error.value) == said
    with pytest.raises(requests.exceptions.ConnectionError) as refused:
        requests.get(closed, timeout=1)
    assert ": Max retries exceeded with url: / (" in str(refused.value)
    assert "Connection refused" in str(refused.value)


def test_the_errors_of_clients_are_not_pythons() -> None:
    pythons = (builtins.TimeoutError, builtins.ConnectionError)
    for error in (*UNAVAILABLE, httpx.TransportError):
        assert not issubclass(error, pythons)


def test_httpx_has_one_error_for_late_and_for_unreachable(
    silent: str, closed: str
) -> None:
    with pytest.raises(httpx.TransportError) as late:
        httpx.get(silent, timeout=0.05)
    with pytest.raises(httpx.TransportError) as unreachable:
        httpx.get(closed, timeout=0.05)
    assert isinstance(late.value, httpx.TimeoutException)
    assert not isinstance(unreachable.value, httpx.TimeoutException)


def test_the_limit_of_requests_does_not_end_a_trickle(
    trickling: str,
) -> None:
    """Each wait is shorter than the limit, and all together are longer."""
    assert requests.get(trickling, timeout=3).text == "." * 32


def test_asyncio_timeout_ends_a_trickle(trickling: str) -> None:
    async def ask() -> None:
        async with (
            httpx.AsyncClient(timeout=30) as client,
            asyncio.timeout(0.5),
        ):
            await client.get(trickling)

    with pytest.raises(TimeoutError):
        asyncio.run(ask())


def test_requests_stops_the_event_loop(silent: str) -> None:
    said: list[str] = []

    async def show_popular() -> None:
        said.append("guest")

    async def handle() -> None:
        guest = asyncio.create_task(show_popular())
        try:
            async with asyncio.timeout(0.01):
                requests.get(silent, timeout=0.2)
        except requests.exceptions.ReadTimeout:
            said.append("the limit of requests")
        await guest

    asyncio.run(handle())
    assert said == ["the limit of requests", "guest"]
