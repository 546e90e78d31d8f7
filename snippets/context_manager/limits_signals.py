"""Stop a job in four ways, and count the folders that it leaves."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

JOB = [sys.executable, "-m", "snippets.context_manager.limits_job"]


def count_left(how: signal.Signals, *options: str) -> int:
    """Stop a job as soon as it trains, and count what stays on disk."""
    with TemporaryDirectory() as scratch:
        with subprocess.Popen(
            [*JOB, *options],
            env={**os.environ, "TMPDIR": scratch},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as job:
            assert job.stdout
            job.stdout.readline()
            job.send_signal(how)
            _, errors = job.communicate()
        # A signal ends it with its negative number; the option, with 143.
        expected = 143 if options else -how
        refuse_crash(job.returncode, expected, errors)
        return len(list(Path(scratch).iterdir()))


def refuse_crash(code: int, expected: int, errors: str) -> None:
    """Raise if the job crashed, because a crash may leave 0, too."""
    last_line = ["", *errors.splitlines()][-1]
    if code != expected or last_line not in ("", "KeyboardInterrupt"):
        raise RuntimeError(f"the job ended with {code}: {last_line}")


def main() -> None:
    # A shell script's `&` lets this ignore SIGINT; the job would, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    print("SIGINT (Ctrl-C) leaves", count_left(signal.SIGINT))
    print("SIGTERM leaves", count_left(signal.SIGTERM))
    with_line = count_left(signal.SIGTERM, "--exit-on-sigterm")
    print("SIGTERM leaves, with the line,", with_line)
    print("SIGKILL leaves", count_left(signal.SIGKILL))


if __name__ == "__main__":
    main()
