"""Serves the site and builds what has changed, by MkDocs: a part of `make serve`.

A build that fails does not leave the browser with an old page. It is shown what is
wrong, and reloads as soon as that is right.
"""

import argparse
import html
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from tools.commands.serve_hooks import message_box
from tools.commands.served_pages import everything
from tools.pages.page import PageError
from tools.pages.paths import CONTENT, ROOT
from tools.rules.lint import find_problems

HOST = "127.0.0.1"
# Seconds between two looks at the files.
INTERVAL = 0.3
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>This page cannot be built</title></head>
<body style="font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 50rem">
<h1>This page cannot be built</h1><pre style="white-space: pre-wrap">{error}</pre>
{problems}<p>The page comes back by itself as soon as this is right.</p>
</body></html>"""


class Site(LiveReloadServer):
    """A server of the site that shows in the browser why a build has failed."""

    def __init__(self, folder: str, port: int) -> None:
        super().__init__(self.build, HOST, port, folder, polling_interval=INTERVAL)
        self._built = ""
        self._error = ""

    def build(self) -> None:
        """Build what has changed; without a change browsers are not reloaded."""
        now = everything()
        if now == self._built:
            self._wanted_epoch = self._visible_epoch
            return
        try:
            config = load_config(str(ROOT / "mkdocs.serve.yml"), site_dir=self.root)
            config.site_url = self.url
            config.plugins.on_startup(command="serve", dirty=True)
            build(config, serve_url=self.url, dirty=True)
        except (Exception, SystemExit) as error:
            self._error = explain(error)
            print(self._error, file=sys.stderr, flush=True)
        else:
            self._error = ""
        # What cannot be built now can be after the next change, and not before.
        self._built = now

    def serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer with the page, or with what is wrong with it."""
        path = environ["PATH_INFO"]
        if not self._error or path.startswith("/livereload/") or "." in path:
            answer: Iterable[bytes] = super().serve_request(environ, start_response)
            return answer
        problems = find_problems(CONTENT)
        box = message_box(problems) if problems else ""
        page = PAGE.format(error=html.escape(self._error), problems=box)
        inject: Callable[..., bytes] = self._inject_js_into_html
        whole = inject(page.encode(), self._visible_epoch)
        head = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Cache-Control", "no-store"),
        ]
        start_response("500 Internal Server Error", head)
        return [whole]


def explain(error: BaseException) -> str:
    """Return what a failed build says: what a page states wrongly, or what broke."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, PageError):
            return str(cause)
        error, cause = cause, cause.__cause__ or cause.__context__
    return "".join(traceback.format_exception_only(error)).strip()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    port: int = parser.parse_args().port
    # Without this a SIGTERM would leave the folder behind. SystemExit would not do: a
    # build that fails raises it, too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = tempfile.mkdtemp(prefix="patterns_")
    site = Site(folder, port)
    watched = [ROOT / name for name in ("includes", "mkdocs.yml", "overrides")]
    try:
        site.build()
        for path in (CONTENT / "docs", CONTENT / "snippets", *watched):
            site.watch(str(path))
        serve: Callable[[], None] = site.serve
        serve()
    except KeyboardInterrupt:
        pass
    finally:
        site.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
