"""Runs the steps of a check side by side, and says at the end what failed.

    python -m tools.commands.check                     what contributors run
    python -m tools.commands.check --all               what CI runs
    python -m tools.commands.check --pattern protocol  what one pattern can break
    python -m tools.commands.check --text              rules and spelling; with
                                                       --pattern lint, too

A step is a target of the Makefile, so each can be run alone. All steps run, even if one
fails, and one list of problems comes at the end: `file:line: cause. Remedy.` A failed
test that says no such line is named with the command that repeats it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from tools.commands.annotations import tell_problems
from tools.commands.junit_reports import Counts, Failure, read_reports
from tools.commands.lint import require_pattern
from tools.commands.problem_list import in_order, logged, told
from tools.pages.paths import ROOT

REPORTS = ROOT / "build" / "reports"
# As many as there are cores: more browsers than that only wait for each other.
JOBS = os.cpu_count() or 1


@dataclass(frozen=True)
class Step:
    """A target of the Makefile, and the steps that must have passed before it."""

    name: str
    needs: tuple[str, ...] = ()


# In the order in which they start: what takes long, or is waited for, comes first.
# A contributor's check leaves out what no page can break: the fixture in a browser.
CHECK = (
    Step("rules"),
    Step("build"),
    Step("fixture"),
    Step("symptoms", ("build",)),
    Step("test"),
    Step("cells-chromium", ("build", "fixture")),
    Step("pages-chromium", ("build", "fixture")),
    Step("types-typescript"),
    Step("types-python"),
    Step("lint-typescript"),
    Step("lint-python"),
    Step("spelling"),
    Step("unit", ("fixture",)),
    Step("site-test", ("build",)),
)
ALL = (
    Step("browsers"),
    Step("fixture"),
    Step("runner-webkit", ("browsers", "fixture")),
    Step("build"),
    Step("symptoms", ("build",)),
    Step(".venv/.torch"),
    Step("faults-webkit", ("browsers", "fixture")),
    Step("runner-firefox", ("browsers", "fixture")),
    Step("runner-chromium", ("browsers", "fixture")),
    Step("faults-chromium", ("browsers", "fixture")),
    Step("faults-firefox", ("browsers", "fixture")),
    Step("hostile-chromium", ("browsers", "fixture")),
    Step("test", (".venv/.torch",)),
    Step("hostile-webkit", ("browsers", "fixture")),
    Step("hostile-every-module", ("browsers", "fixture")),
    Step("cells-chromium", ("browsers", "build", "fixture")),
    Step("pages-chromium", ("browsers", "build", "fixture")),
    Step("hostile-firefox", ("browsers", "fixture")),
    Step("cells-webkit", ("browsers", "build", "fixture")),
    Step("zensical", ("browsers", "build", "fixture")),
    Step("types-typescript"),
    Step("types-python", (".venv/.torch",)),
    Step("cells-firefox", ("browsers", "build", "fixture")),
    Step("lint-typescript"),
    Step("lint-python"),
    Step("spelling"),
    Step("unit", ("fixture",)),
    Step("site-test", ("build",)),
)
PATTERN = (
    Step("rules"),
    Step("build"),
    Step("fixture-cells"),
    Step("test"),
    Step("symptoms", ("build",)),
    Step("pages-chromium", ("build", "fixture-cells")),
    Step("cells-chromium", ("build", "fixture-cells")),
    Step("site-test", ("build",)),
    Step("types-python"),
    Step("spelling"),
    Step("lint-python"),
)
TEXT = (Step("rules"), Step("spelling"))
# Of one package the lint takes two seconds; of all code it does not.
PATTERN_TEXT = (*TEXT, Step("lint-python"))


@dataclass(frozen=True)
class Done:
    """A step that has ended, or that could not begin (`status` is None)."""

    step: Step
    seconds: float = 0
    status: int | None = None


def _log(step: Step) -> Path:
    return REPORTS / step.name.lstrip("./").replace("/", "-") / "log.txt"


def run(step: Step, environment: dict[str, str]) -> Done:
    """Run a step to its end, with what it prints in a file."""
    start = time.monotonic()
    folder = _log(step).parent
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with _log(step).open("w", encoding="utf-8") as log:
        done = subprocess.run(
            ["make", "--no-print-directory", step.name],
            cwd=ROOT,
            env={**os.environ, **environment, "REPORTS": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        )
    return Done(step, time.monotonic() - start, done.returncode)


def run_all(steps: Sequence[Step], environment: dict[str, str]) -> Iterator[Done]:
    """Run all steps, as many side by side as the machine bears.

    What needs a step that failed is left out. All else goes on, so that one run tells
    of every failure.
    """
    waiting, at_work = list(steps), set[Future[Done]]()
    passed, lost = set[str](), set[str]()
    with ThreadPoolExecutor(JOBS) as pool:
        while waiting or at_work:
            for step in [one for one in waiting if lost.intersection(one.needs)]:
                waiting.remove(step)
                lost.add(step.name)
                yield Done(step)
            ready = [one for one in waiting if passed.issuperset(one.needs)]
            for step in ready[: JOBS - len(at_work)]:
                waiting.remove(step)
                at_work.add(pool.submit(run, step, environment))
            ended, at_work = wait(at_work, return_when=FIRST_COMPLETED)
            for done in (future.result() for future in ended):
                (passed if done.status == 0 else lost).add(done.step.name)
                yield done


def _read_log(step: Step) -> str:
    return _log(step).read_text(encoding="utf-8", errors="replace")


def problems_of(done: Done) -> tuple[list[str], list[Failure]]:
    """Return what a failed step found: problems with a place, other failed tests."""
    if not done.status:
        return [], []
    _, failures = read_reports(_log(done.step).parent, ROOT)
    problems = [problem for failure in failures for problem in told(failure)]
    others = [failure for failure in failures if not told(failure)]
    return problems or [] if failures else [*logged(_read_log(done.step))], others


def tell(done: Done) -> None:
    """Print how a step ended; what it printed, if that is all there is to know."""
    if done.status == 0:
        print(f"✔ {done.step.name}  {done.seconds:.0f} s", flush=True)
    elif done.status is None:
        needs = " or ".join(done.step.needs)
        print(f"– {done.step.name}  left out: {needs} failed", flush=True)
    else:
        problems, others = problems_of(done)
        if others or not problems:
            print(_read_log(done.step))
        print(f"✖ {done.step.name}  {done.seconds:.0f} s", flush=True)


def summarize(results: Sequence[Done], seconds: float) -> Iterator[str]:
    """Yield the table of steps, then each test that failed and says no place."""
    counts = Counts()
    yield f"\n{'step':<18} {'seconds':>7}  {'tests':>5}"
    for done in results:
        found, _ = read_reports(_log(done.step).parent, ROOT)
        counts += found
        state = {0: "", None: "left out"}.get(done.status, "FAILED")
        tests = found.passed + found.failed + found.skipped or ""
        yield f"{done.step.name:<18} {done.seconds:>7.0f}  {tests:>5}  {state}".rstrip()
    yield f"{'in all':<18} {seconds:>7.0f}\n"
    for done in results:
        problems, others = problems_of(done)
        for failure in others:
            yield f"✖ {failure.file}: {failure.name}\n  {failure.said}"
            yield f"  Alone: {failure.command}"
        if done.status and not problems and not others:
            yield f"✖ {done.step.name} failed, see above. Alone: make {done.step.name}"
    yield (f"{counts.passed} passed, {counts.failed} failed, {counts.skipped} skipped")


def tell_all_problems(results: Sequence[Done]) -> None:
    """Print one list of the problems of all steps, if there are any."""
    told_by = [problems_of(done) for done in results]
    found = in_order(problem for problems, _ in told_by for problem in problems)
    others = sum(len(failures) for _, failures in told_by)
    if found:
        beside = f" beside the failed tests above ({others})" if others else ""
        print(f"\n{len(found)} problem{'s' if len(found) > 1 else ''}{beside}:")
        tell_problems(found)


def main() -> None:
    """Run the check that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="everything that CI runs")
    parser.add_argument("--text", action="store_true", help="rules and spelling")
    parser.add_argument("--pattern", help="a page's name: error-isolation")
    arguments = parser.parse_args()
    environment = {}
    steps: Sequence[Step] = ALL if arguments.all else CHECK
    if arguments.pattern:
        require_pattern(arguments.pattern)
        environment["PATTERN"], steps = arguments.pattern, PATTERN
    if arguments.text:
        steps = PATTERN_TEXT if arguments.pattern else TEXT
    start = time.monotonic()
    results = []
    for done in run_all(steps, environment):
        tell(done)
        results.append(done)
    print("\n".join(summarize(results, time.monotonic() - start)))
    tell_all_problems(results)
    if any(done.status != 0 for done in results):
        sys.exit(1)


if __name__ == "__main__":
    main()
