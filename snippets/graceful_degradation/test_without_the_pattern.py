"""after.py fails again without its ladder, and without its time limit."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

AFTER = "snippets/graceful_degradation/after.py"
LADDER = {
    "    recommended = recommend(user)\n": "",
    "    answered[recommended.rung] += 1\n": "",
    '    print("answers by rung:", dict(answered))\n': "",
}
BARE = '    return Answer(shop.ask_gpu(user), "gpu", degraded=False)\n'


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {
        **LADDER,
        "    return recommended\n": BARE,
    }
    without = run_without(AFTER, pattern)
    assert without == record("snippets/graceful_degradation/before.py")


def test_a_time_limit_alone_helps_only_who_needs_no_gpu() -> None:
    short = BARE.replace("(user)", "(user, timeout=0.2)")
    without = run_without(
        AFTER, {**LADDER, "    return recommended\n": short}
    )
    ann, bob, guest, cy = without.text.splitlines()
    assert "200 Answer(items=('tent',)" in guest
    for line in (ann, bob, cy):
        assert "0.2 s  500 TimeoutError: no reply for" in line


def test_a_ladder_alone_answers_when_the_callers_have_left() -> None:
    pattern = {"shop.ask_gpu(user, timeout=0.2)": "shop.ask_gpu(user)"}
    ann, bob, guest, cy, _ = run_without(AFTER, pattern).text.splitlines()
    for line in (ann, bob):
        assert "500 TimeoutError: the caller left after 1.0 s" in line
    for line in (guest, cy):
        assert "500 TimeoutError: no free worker within 1.0 s" in line
