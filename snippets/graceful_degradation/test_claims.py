"""What the page claims and no listing shows."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from fastapi.testclient import TestClient

from snippets.graceful_degradation import (
    after,
    library,
    library_requests,
    shop,
)
from snippets.graceful_degradation.breaker import Breaker
from snippets.graceful_degradation.real_cpu import Cpu
from snippets.graceful_degradation.server import Clock


def say_no(error: type[Exception]) -> after.Rung:
    def ask(_user: str) -> tuple[str, ...]:
        raise error

    return after.Rung("fake", ask, (error,))


def say(name: str) -> after.Rung:
    return after.Rung(name, lambda user: (f"{name} for {user}",), ())


def test_the_first_rung_that_answers_is_asked_and_no_other() -> None:
    never = replace(say("never"), ask=say_no(SystemError).ask)
    answer = after.recommend("Ann", [say("gpu"), never])
    assert answer == after.Answer(("gpu for Ann",), "gpu", degraded=False)


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_each_rung_below_the_first_says_that_it_is_degraded(
    failing: int,
) -> None:
    ladder = [*[say_no(TimeoutError)] * failing, say("rung")]
    answer = after.recommend("Ann", ladder)
    assert answer == after.Answer(("rung for Ann",), "rung", degraded=True)


def test_when_no_rung_answers_everybody_gets_popular_items() -> None:
    answer = after.recommend("Ann", [say_no(TimeoutError)])
    assert answer == after.Answer(shop.POPULAR, "popular", degraded=True)


def test_an_error_that_a_rung_may_not_raise_goes_out() -> None:
    rung = replace(say_no(FileNotFoundError), may_raise=(TimeoutError,))
    with pytest.raises(FileNotFoundError):
        after.recommend("Ann", [rung, say("never")])


def test_a_user_whom_no_rung_knows_gets_popular_items(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    answer = after.recommend("Dee")
    assert answer == after.Answer(shop.POPULAR, "popular", degraded=True)
    assert caplog.messages == [
        "gpu failed: TimeoutError('no reply for Dee in 0.2 s')",
        "cpu failed: UnknownUserError('Dee')",
        "cache failed: UnknownUserError('Dee')",
    ]


@pytest.mark.parametrize("rung", after.LADDER, ids=lambda rung: rung.name)
def test_a_key_error_is_a_bug_on_each_rung(rung: after.Rung) -> None:
    with pytest.raises(KeyError):
        after.recommend("Ann", [replace(rung, ask=say_no(KeyError).ask)])


def test_nobody_can_change_the_items_that_answers_share() -> None:
    shared = [shop.POPULAR, *shop.MODEL.values(), *shop.LAST_NIGHT.values()]
    model = {"Ann": ["stove"]}
    for items in (*shared, Cpu(model).ask("Ann"), library_requests.POPULAR):
        assert isinstance(items, tuple)


def test_the_ladder_goes_from_the_best_to_the_poorest() -> None:
    names = [rung.name for rung in after.LADDER]
    assert names == ["gpu", "cpu", "cache"]


@pytest.mark.parametrize("error", [TimeoutError, ConnectionError])
def test_the_gpu_may_be_late_or_unreachable(
    error: type[Exception],
) -> None:
    gpu = replace(after.LADDER[0], ask=say_no(error).ask)
    answer = after.recommend("Ann", [gpu, say("cpu")])
    assert answer == after.Answer(("cpu for Ann",), "cpu", degraded=True)


def test_a_breaker_lets_requests_through_after_a_good_one() -> None:
    replies = iter([TimeoutError, None, TimeoutError, None])

    def ask(user: str) -> tuple[str, ...]:
        if error := next(replies):
            raise error
        return (user,)

    breaker = Breaker(ask)
    for _ in range(2):
        with pytest.raises(TimeoutError):
            breaker.ask("Ann")
        assert breaker.ask("Ann") == ("Ann",)


def test_a_breaker_pauses_by_the_clock_that_it_is_given() -> None:
    clock = Clock()
    breaker = Breaker(say_no(TimeoutError).ask, now=lambda: clock.now)
    for clock.now, error in (
        (100.0, TimeoutError),
        (101.0, TimeoutError),
        (130.9, ConnectionError),
        (131.0, TimeoutError),
        (160.9, ConnectionError),
    ):
        with pytest.raises(error):
            breaker.ask("Ann")


def test_plain_handlers_share_one_pool_of_threads() -> None:
    app = FastAPI()
    hangs, release = Event(), Event()

    @app.get("/shrink")
    async def shrink() -> float:
        limiter = current_default_thread_limiter()
        default, limiter.total_tokens = limiter.total_tokens, 1
        return default

    @app.get("/gpu")
    def ask_gpu() -> str:
        hangs.set()
        release.wait(30)
        return "late"

    @app.get("/guest")
    def show_popular() -> str:
        return "tent"

    @app.get("/waiting")
    async def count_waiting() -> int:
        return current_default_thread_limiter().statistics().tasks_waiting

    with TestClient(app) as client, ThreadPoolExecutor(2) as pool:
        try:
            assert client.get("/shrink").json() == 40
            pool.submit(lambda: client.get("/gpu"))
            assert hangs.wait(30)
            guest = pool.submit(lambda: client.get("/guest").json())
            while client.get("/waiting").json() == 0:
                assert not guest.done()
        finally:
            release.set()
        assert guest.result(30) == "tent"


def test_a_limit_on_the_result_leaves_the_thread_at_work() -> None:
    release = Event()
    with ThreadPoolExecutor(1) as pool:
        hanging = pool.submit(release.wait, 30)
        try:
            with pytest.raises(TimeoutError):
                hanging.result(timeout=0.01)
            assert hanging.running()
        finally:
            release.set()


def test_a_slow_model_stops_no_other_handler_and_is_not_run_twice(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The CPU stays busy after its time limit, until its thread ends."""
    release, runs = Event(), list[str]()

    class SlowModel(dict[str, list[str]]):
        def __getitem__(self, user: str) -> list[str]:
            runs.append(user)
            release.wait(30)
            return ["stove"]

    async def ask() -> list[after.Answer]:
        names = ("Ann", "Bob")
        both = [library.recommend(name) for name in names]
        try:
            answers = await asyncio.gather(*both)
            assert cpu.in_use.locked()
            return [*answers, await library.recommend("Cy")]
        finally:
            release.set()

    caplog.set_level(logging.INFO, library.log.name)
    library.app.state.cpu = cpu = Cpu(SlowModel(Ann=[], Bob=[], Cy=[]))
    for answer in asyncio.run(ask()):
        assert answer == after.Answer(shop.POPULAR, "popular", True)
    assert len(runs) == 1
    assert not cpu.in_use.locked()
    for rung in ("gpu", "cpu"):
        assert f"{rung} failed: TimeoutError()" in caplog.messages


def test_the_cpu_does_not_wait_for_a_user_whom_it_does_not_know() -> None:
    cpu = Cpu({"Ann": ["stove"]})
    with cpu.in_use, pytest.raises(shop.UnknownUserError):
        cpu.ask("Dee")


@pytest.mark.parametrize("bug", [TypeError, KeyError])
def test_a_bug_in_the_model_goes_out_and_frees_the_cpu(
    bug: type[Exception],
) -> None:
    class BrokenModel(dict[str, list[str]]):
        def __getitem__(self, user: str) -> list[str]:
            raise bug

    cpu = Cpu(BrokenModel(Ann=[]))
    library.app.state.cpu = cpu
    with pytest.raises(bug):
        asyncio.run(library.recommend("Ann"))
    assert not cpu.in_use.locked()


def test_without_the_model_file_the_server_does_not_start(
    tmp_path: Path,
) -> None:
    library.app.state.file = tmp_path / "model.json"
    with pytest.raises(FileNotFoundError), TestClient(library.app):
        pass
