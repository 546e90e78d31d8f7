"""Serves the site with live reload: the site, and a runner that rebuilds itself.

`serve_site` builds again what a change of docs/, snippets/, overrides/ or includes/
touches, and shows in the browser what is wrong. It imports tools/ once, so a change
there starts it anew; a change of runner/ makes the runner's own watcher write new
assets, which it sees in overrides/.
"""

import argparse
import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from watchfiles import DefaultFilter, watch

from tools.pages.paths import DOCS, ROOT, SNIPPETS

HOST = "127.0.0.1"
WATCHED = (
    *(DOCS, SNIPPETS),
    *(ROOT / name for name in ("includes", "mkdocs.yml", "overrides", "tools")),
)


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
def running(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` as long as this lasts, with whatever it starts itself."""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        # Pages as plain text are left out, because that takes seconds.
        env={**os.environ, "TEXTS": "false"},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)


def serve(port: int) -> None:
    """Serve until something changes that MkDocs itself does not take up."""
    # Messages lead to the page of rules, and MkDocs names its own address.
    os.environ["SITE_URL"] = f"http://{HOST}:{port}/"
    command = (sys.executable, "-m", "tools.commands.serve_site", "--port", str(port))
    with running(*command) as mkdocs:
        for changes in watch(*WATCHED, watch_filter=_filter):
            tools = any(
                Path(path).is_relative_to(ROOT / "tools") for _, path in changes
            )
            # What it cannot tell in the browser, such as a port that is taken, ends it.
            if tools or mkdocs.poll() is not None:
                return


_filter = DefaultFilter(ignore_dirs=(*DefaultFilter.ignore_dirs, "assets"))


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    if not port_is_free(port):
        sys.exit(f"Port {port} is taken. Choose another: make serve PORT={port + 1}")
    # Without this a SIGTERM would end Python before the servers are stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with running("node", "runner/build/assets.mjs", "--watch"):
            while True:
                serve(port)
                print("Changed: starting again", flush=True)
    except KeyboardInterrupt:
        print("Stopped")


if __name__ == "__main__":
    main()
