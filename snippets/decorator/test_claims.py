"""What the page claims and none of its files shows."""

import asyncio
import contextlib
import gc
import http.client
import inspect
import multiprocessing
import pickle
import socket
import struct
import sys
import weakref
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial, wraps
from importlib import import_module
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any
from unittest.mock import Mock

import pytest
import tenacity
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tools.pages.page_code import page_code
from tools.pages.recorded import check_types

from snippets.decorator import (
    library,
    limits,
    names,
    order,
    solution,
    with_arguments,
)
from snippets.decorator.after import Service, load_visits
from snippets.decorator.after import retry as retry_loader
from snippets.decorator.any_function import retry

HERE = Path(__file__).parent
ATTEMPTS = 3


class Flaky:
    """A loader that raises the given error at every call, and counts."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.calls = 0

    def load(self, _user: int) -> int:
        self.calls += 1
        raise self.error


Retry = Callable[[Callable[[int], int]], Callable[[int], int]]


@pytest.mark.parametrize("decorate", [retry_loader, retry])
def test_after_three_attempts_the_error_comes_through(
    decorate: Retry,
) -> None:
    flaky = Flaky(ConnectionResetError(104, "Connection reset by peer"))
    with pytest.raises(ConnectionResetError):
        decorate(flaky.load)(7)
    assert flaky.calls == ATTEMPTS


@pytest.mark.parametrize("decorate", [retry_loader, retry])
def test_a_bug_is_not_tried_again(decorate: Retry) -> None:
    flaky = Flaky(KeyError("clicks"))
    with pytest.raises(KeyError):
        decorate(flaky.load)(7)
    assert flaky.calls == 1


class Remote:
    """A loader that is an object, which has no `__name__`."""

    def __init__(self, service: Service) -> None:
        self.service = service

    def __call__(self, user: int) -> int:
        return self.service.get(user)


def load_from(service: Service, user: int) -> int:
    return service.get(user)


def without_a_name(drops: int) -> list[Callable[[int], int]]:
    services = [Service(answer=3, drops=drops) for _ in range(2)]
    return [Remote(services[0]), partial(load_from, services[1])]


@pytest.mark.parametrize(
    "decorate",
    [retry_loader, retry, with_arguments.retry(ATTEMPTS), order.logged],
)
def test_what_has_no_name_is_wrapped_too(decorate: Retry) -> None:
    drops = 0 if decorate is order.logged else 2
    for load in without_a_name(drops):
        assert decorate(load)(7) == 3


def test_what_has_no_name_is_awaited_too() -> None:
    service = Service(answer=3, drops=2)

    async def load(service: Service, user: int) -> int:
        return service.get(user)

    async def call() -> int:
        return await limits.async_retry(partial(load, service))(7)

    assert asyncio.run(call()) == 3


def test_what_has_no_name_is_shown_as_it_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for load in without_a_name(drops=1):
        retry(load)(7)
        assert capsys.readouterr().out == f"trying {load!r} again\n"


def test_what_has_no_name_is_measured_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for load in without_a_name(drops=0):
        monkeypatch.setattr(solution, "timings", [])
        assert solution.timed(load)(7) == 3
        assert solution.timings == [(repr(load), 0)]


ALONE, BEFORE_AND_AFTER, EVERY_LOADER = page_code(
    "decorator", "testing-code-that-uses-it"
)
RANGE = "for _ in range(2):"


def run_page_test(
    test: str,
    patch: pytest.MonkeyPatch,
    old: str,
    new: str,
    of: str = "after",
) -> None:
    """Run a test that the page shows, with a text of a file changed."""
    source = (HERE / f"{of}.py").read_text(encoding="utf-8")
    assert old in source
    changed = ModuleType("changed")
    exec(source.replace(old, new), vars(changed))
    name = f"snippets.decorator.{of}"
    import_module(name)  # Else the package has no such name to patch.
    patch.setitem(sys.modules, name, changed)
    patch.setattr(name, changed)
    exec(test, {})


@pytest.mark.parametrize(
    ("test", "of"),
    [
        (ALONE, "after"),
        (BEFORE_AND_AFTER, "before"),
        (BEFORE_AND_AFTER, "after"),
        (EVERY_LOADER, "after"),
    ],
)
@pytest.mark.parametrize("retries", [0, 1, 3, 4])
def test_the_tests_of_the_page_accept_three_attempts_and_no_others(
    test: str, of: str, retries: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page_test(test, monkeypatch, RANGE, RANGE, of)
    other = f"for _ in range({retries}):"
    refused = (AssertionError, ConnectionError, pytest.fail.Exception)
    with pytest.raises(refused):
        run_page_test(test, monkeypatch, RANGE, other, of)


def test_the_last_one_finds_the_loader_that_was_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    of_before = EVERY_LOADER.replace("after", "before")
    with pytest.raises(AssertionError, match="load_orders: 1 attempts"):
        exec(of_before, {})
    decorated, bare_one = "@retry\ndef load_orders", "def load_orders"
    with pytest.raises(AssertionError, match="load_orders: 1 attempts"):
        run_page_test(EVERY_LOADER, monkeypatch, decorated, bare_one)


def test_it_does_not_take_another_decorator_for_the_retry(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decorated = "@retry\ndef load_orders"
    other = "from functools import cache\n@cache\ndef load_orders"
    with pytest.raises(AssertionError, match="load_orders: 1 attempts"):
        run_page_test(EVERY_LOADER, monkeypatch, decorated, other)


def test_a_loader_that_works_is_called_once() -> None:
    calls = []

    @retry
    def load(user: int) -> int:
        calls.append(user)
        return 12

    assert load(7) == 12
    assert calls == [7]


@pytest.mark.skipif(sys.platform != "linux", reason="The number is Linux's")
def test_a_dropped_request_says_what_the_before_says() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drop() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(1)
                now = struct.pack("ii", 1, 0)
                connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, now
                )

        thread = Thread(target=drop)
        thread.start()
        port = server.getsockname()[1]
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        with pytest.raises(ConnectionResetError) as raised:
            client.request("GET", "/clicks/7")
            client.getresponse()
        client.close()
        thread.join()
    assert str(raised.value) == "[Errno 104] Connection reset by peer"


def test_the_error_of_requests_is_not_the_one_of_python() -> None:
    requests = pytest.importorskip("requests")
    raised = requests.exceptions.ConnectionError
    assert not issubclass(raised, ConnectionError)


def test_the_two_of_names_differ_by_wraps_alone() -> None:
    with_wraps = inspect.getsource(retry_loader)
    without = inspect.getsource(names.retry_without_wraps)
    without = without.replace("retry_without_wraps", "retry")
    assert with_wraps.replace("    @wraps(load)\n", "") == without


def test_only_with_wraps_another_process_can_be_sent_the_function() -> None:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        sent = pool.submit(load_visits, 7)
        refused = pool.submit(names.load_orders, 7)
        assert sent.result(timeout=60) == 31
        with pytest.raises(
            Exception, match=r"Can't (pickle|get) local object"
        ):
            refused.result(timeout=60)


def test_under_a_new_name_not_even_wraps_helps() -> None:
    with pytest.raises(pickle.PicklingError, match="not the same object"):
        pickle.dumps(names.patient)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        assert pool.submit(names.load_patiently, 7).result(timeout=60) == 31


def bare_plus_one(function: Callable[[int], int]) -> Callable[..., int]:
    def wrapper(*args: Any, **kwargs: Any) -> int:
        return function(*args, **kwargs) + 1

    return wrapper


def plus_one(function: Callable[[int], int]) -> Callable[..., int]:
    @wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> int:
        return function(*args, **kwargs) + 1

    return wrapper


def test_fastapi_asks_for_args_where_wraps_is_missing() -> None:
    app = FastAPI()

    @app.get("/bare/{user}")
    @bare_plus_one
    def load_bare(user: int) -> int:
        return user

    @app.get("/wraps/{user}")
    @plus_one
    def load_with_wraps(user: int) -> int:
        return user

    client = TestClient(app)
    refused = client.get("/bare/7")
    assert refused.status_code == 422
    missing = [one["loc"] for one in refused.json()["detail"]]
    assert missing == [["query", "args"], ["query", "kwargs"]]
    assert {one["msg"] for one in refused.json()["detail"]} == {
        "Field required"
    }
    assert client.get("/wraps/7").json() == 8


def test_fastapi_serves_what_stands_below_its_line() -> None:
    app = FastAPI()

    @plus_one
    @app.get("/above/{user}")
    def above(user: int) -> int:
        return user

    @app.get("/below/{user}")
    @plus_one
    def below(user: int) -> int:
        return user

    client = TestClient(app)
    assert client.get("/above/7").json() == 7
    assert client.get("/below/7").json() == 8
    assert above(7) == 8


def test_registration_returns_the_function_as_it_was() -> None:
    def load(user: int) -> int:
        return user

    assert FastAPI().get("/{user}")(load) is load


CALL = "\n\nload_row(Service(answer=1, drops=0), user='seven')\n"


def mypy(source: str) -> str:
    """Return what mypy says about a file in the folder of the test."""
    changed = Path("changed.py").absolute()
    changed.write_text(source, encoding="utf-8")
    return check_types(changed).text


def test_with_paramspec_a_type_checker_reads_each_call() -> None:
    source = (HERE / "any_function.py").read_text(encoding="utf-8")
    assert mypy(source) == ""
    said = mypy(source + CALL)
    assert 'Argument "user" to "load_row" has incompatible type' in said


def test_a_cached_method_keeps_its_object_in_memory() -> None:
    class Model:
        @cache  # noqa: B019 (the mistake that the page names)
        def predict(self, user: int) -> int:
            return user

    model = Model()
    model.predict(7)
    seen = weakref.ref(model)
    del model
    gc.collect()
    assert seen() is not None
    Model.predict.cache_clear()
    gc.collect()
    assert seen() is None


def test_without_return_wrapper_the_first_call_fails() -> None:
    def forgetful(function: Callable[[int], int]) -> None:
        @wraps(function)
        def wrapper(user: int) -> int:
            return function(user)

        del wrapper

    wrong: Any = forgetful

    @wrong  # type: ignore[untyped-decorator]
    def load(user: int) -> int:
        return user

    said = "'NoneType' object is not callable"
    with pytest.raises(TypeError, match=said):
        load(7)


def test_a_bare_retry_of_tenacity_never_stops_and_does_not_wait() -> None:
    @tenacity.retry
    def load(user: int) -> int:
        return user

    assert load.retry.stop is tenacity.stop_never
    assert isinstance(load.retry.wait, tenacity.wait_none)


def test_without_reraise_tenacity_raises_an_error_of_its_own() -> None:
    flaky = Flaky(ConnectionResetError(104, "Connection reset by peer"))
    decorate = tenacity.retry(stop=tenacity.stop_after_attempt(3))
    with pytest.raises(tenacity.RetryError, match="ConnectionResetError"):
        decorate(flaky.load)(7)
    assert flaky.calls == ATTEMPTS


def test_one_policy_of_tenacity_counts_for_each_function() -> None:
    first = library.retry_reads(lambda: 1)
    flaky = Flaky(ConnectionError())
    second = library.retry_reads(flaky.load)
    with contextlib.suppress(ConnectionError):
        second(7)
    first()
    assert first.statistics["attempt_number"] == 1
    assert second.statistics["attempt_number"] == ATTEMPTS


def test_the_waits_are_as_long_as_the_comment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("random.uniform", lambda _low, high: high)
    default = tenacity.wait_random_exponential()
    for waits, bounds in (
        (library.load_clicks.retry.wait, [0.01, 0.02]),
        (default, [1, 2]),
    ):
        states: list[Any] = [Mock(attempt_number=n) for n in (1, 2)]
        assert [waits(state) for state in states] == bounds


def test_a_test_can_take_tenacitys_waits_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(library, "feature_store", Service(12, drops=2))
    load = library.load_clicks.retry_with(wait=tenacity.wait_none())
    assert load(7) == 12
    assert load.statistics["idle_for"] == 0
