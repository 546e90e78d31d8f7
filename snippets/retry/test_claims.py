"""What the page claims and none of its files shows."""

import random
from collections.abc import Iterator
from typing import Any
from unittest.mock import Mock, patch

import pytest
import requests
import tenacity

from snippets.retry import after, herd, library, server
from snippets.retry.after import PATIENCE, choose_wait, embed
from snippets.retry.server import ApiError

DRAWS = 200


class Refusing:
    """Stands in for `ask`: refuses each request, and takes no time."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.attempts = 0

    def ask(self, _batch: int) -> str:
        self.attempts += 1
        raise self.error


@pytest.fixture(autouse=True)
def clock() -> Iterator[server.Clock]:
    server.clock.now = 0.0
    yield server.clock
    server.clock.now = 0.0


def refuse(monkeypatch: pytest.MonkeyPatch, error: Exception) -> Refusing:
    refusing = Refusing(error)
    monkeypatch.setattr(after, "ask", refusing.ask)
    return refusing


def test_the_job_gives_up_within_its_patience(
    monkeypatch: pytest.MonkeyPatch, clock: server.Clock
) -> None:
    refuse(monkeypatch, ApiError(503, "Service Unavailable"))
    with pytest.raises(ApiError, match="503"):
        embed(1)
    assert PATIENCE - 10 < clock.now <= PATIENCE


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422, 500])
def test_what_does_not_pass_is_asked_once(
    monkeypatch: pytest.MonkeyPatch, clock: server.Clock, status: int
) -> None:
    refusing = refuse(monkeypatch, ApiError(status, "no"))
    with pytest.raises(ApiError):
        embed(1)
    assert refusing.attempts == 1
    assert clock.now == 0


def test_a_bug_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    refusing = refuse(monkeypatch, KeyError("batch"))
    with pytest.raises(KeyError):
        embed(1)
    assert refusing.attempts == 1


@pytest.mark.parametrize(
    ("retries", "limit"),
    [(0, 1), (1, 2), (2, 4), (3, 8), (4, 10), (50, 10), (5000, 10)],
)
def test_the_wait_is_random_and_its_limit_doubles(
    retries: int, limit: float
) -> None:
    waits = [choose_wait(retries) for _ in range(DRAWS)]
    assert min(waits) < limit / 4
    assert limit * 3 / 4 < max(waits) <= limit


def test_random_waits_finish_sooner_whatever_the_seed() -> None:
    equal = herd.run_jobs(herd.wait_equally)
    for seed in range(20):
        after.jitter.seed(seed)
        spread = herd.run_jobs(choose_wait)
        assert len(spread) < len(equal) / 2
        assert sum(spread) < sum(equal)


def test_tenacity_draws_from_the_whole_range_too() -> None:
    wait = tenacity.wait_random_exponential()
    states = [Mock(attempt_number=n) for n in (1, 2, 3)]
    with patch("random.uniform", lambda low, _high: low):
        assert [wait(state) for state in states] == [0, 0, 0]
    with patch("random.uniform", lambda _low, high: high):
        assert [wait(state) for state in states] == [1, 2, 4]


def test_a_seed_of_the_training_does_not_reach_the_waits() -> None:
    waits = []
    for _ in range(2):
        random.seed(0)
        waits.append(choose_wait(0))
    assert waits[0] != waits[1]
    random.seed(0)
    expected = random.random()
    random.seed(0)
    choose_wait(0)
    assert random.random() == expected


def test_tenacity_draws_its_waits_from_the_global_generator() -> None:
    wait = tenacity.wait_random_exponential()
    waits, next_draws = [], []
    for _ in range(2):
        random.seed(0)
        waits.append(wait(Mock(attempt_number=1)))
        next_draws.append(random.random())
    assert waits[0] == waits[1]
    random.seed(0)
    assert random.random() not in next_draws


def test_tenacity_combines_a_function_with_a_wait() -> None:
    waits: list[float] = []
    policy = tenacity.Retrying(
        wait=tenacity.wait_combine(
            tenacity.wait_exception(library.read_retry_after),
            lambda state: choose_wait(state.attempt_number - 1),
        ),
        stop=tenacity.stop_after_attempt(3),
        sleep=waits.append,
        reraise=True,
    )
    random.seed(0)
    expected = random.random()
    random.seed(0)
    with pytest.raises(ApiError):
        policy(Mock(side_effect=ApiError(503, "Service Unavailable")))
    assert waits[0] <= 1
    assert waits[1] <= 2
    assert random.random() == expected


def test_stop_after_delay_waits_beyond_it_and_before_does_not() -> None:
    state = Mock(seconds_since_start=55, upcoming_sleep=10)
    assert not tenacity.stop_after_delay(60)(state)
    assert tenacity.stop_before_delay(60)(state)


def test_the_deadline_of_tenacity_is_measured_on_the_real_clock() -> None:
    waits: list[float] = []
    policy = library.embed.retry.copy(sleep=waits.append)
    call = Mock(side_effect=requests.ConnectionError)
    with pytest.raises(requests.ConnectionError):
        policy(call)
    assert call.call_count == 20
    assert sum(waits) > 60


def test_by_default_tenacity_retries_each_exception_without_end() -> None:
    @tenacity.retry
    def load() -> None: ...

    policy: Any = load.retry
    assert policy.stop is tenacity.stop_never
    assert policy.retry.exception_types is Exception
    assert not issubclass(KeyboardInterrupt, Exception)
    assert not issubclass(SystemExit, Exception)
