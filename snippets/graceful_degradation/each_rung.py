"""Let each rung answer once, and see that a bug is not hidden."""

from snippets.graceful_degradation.after import UNAVAILABLE, Rung, recommend


def works(_user: str) -> tuple[str, ...]:
    return ("stove",)


def late(_user: str) -> tuple[str, ...]:
    raise TimeoutError


def broken(_user: str) -> tuple[str, ...]:
    raise ValueError("wrong shape")


gpu_works = Rung("gpu", works, UNAVAILABLE)
gpu_is_late = Rung("gpu", late, UNAVAILABLE)
gpu_has_a_bug = Rung("gpu", broken, UNAVAILABLE)
cache_works = Rung("cache", works, UNAVAILABLE)


def test_the_next_rung_answers() -> None:
    assert not recommend("Ann", [gpu_works, cache_works]).degraded
    assert recommend("Ann", [gpu_is_late, cache_works]).rung == "cache"
    assert recommend("Ann", [gpu_is_late]).rung == "popular"


def test_a_bug_is_raised() -> None:
    try:
        recommend("Ann", [gpu_has_a_bug, cache_works])
    except ValueError:
        return
    raise AssertionError("the cache hid a bug of the GPU's rung")


def main() -> None:
    test_the_next_rung_answers()
    print("passed: the next rung answers when a rung is late")
    test_a_bug_is_raised()
    print("passed: a bug is raised, and no rung hides it")


if __name__ == "__main__":
    main()
