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
            stderr=subprocess.DEVNULL,
        ) as job:
            assert job.stdout
            job.stdout.readline()
            job.send_signal(how)
        return len(list(Path(scratch).iterdir()))


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
