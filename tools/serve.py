"""Serves the site with live reload: MkDocs, and a runner that rebuilds itself.

MkDocs reloads for docs/, snippets/, overrides/ and includes/. It imports tools/
once, so a change there starts it anew; a change of runner/ or snippets/ makes
the runner's own watcher write new assets, which MkDocs sees in overrides/.
"""

import argparse
import errno
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from watchfiles import PythonFilter, run_process

from tools.patterns import ROOT

HOST = "127.0.0.1"


def port_is_free(port: int) -> bool:
    """Say whether a server can listen on `port` of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise
    return True


@contextmanager
def runner() -> Iterator[None]:
    """Build the browser's assets, then rebuild them as long as this lasts."""
    build = ["node", "runner/build.mjs"]
    subprocess.run(build, cwd=ROOT, check=True)
    with subprocess.Popen(
        [*build, "--watch"], cwd=ROOT, stdin=subprocess.PIPE
    ) as watcher:
        try:
            yield
        finally:
            watcher.terminate()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    if not port_is_free(port):
        sys.exit(f"Port {port} is taken. Choose another: make serve PORT={port + 1}")
    command = f"{sys.executable} -m mkdocs serve --dev-addr {HOST}:{port}"
    with runner():
        run_process(
            ROOT / "tools",
            target=command,
            target_type="command",
            watch_filter=PythonFilter(),
            callback=lambda _: print("tools/ changed: starting again"),
        )


if __name__ == "__main__":
    main()
