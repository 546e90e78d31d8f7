"""Links to other sites are asked for, and a dead one is told with file and line."""

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tools.commands.links import check, find_links, trouble


class Server(BaseHTTPRequestHandler):
    """Answers with the status that the path names; `/moved` leads to `/200`."""

    def do_GET(self) -> None:
        name = self.path.strip("/")
        self.send_response(302 if name == "moved" else int(name))
        self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the tests' output free of requests."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("path", ["200", "moved", "403", "429"])
def test_what_leads_somewhere_or_refuses_programs_is_no_trouble(
    path: str, address: str
) -> None:
    assert trouble(f"{address}/{path}", pause=0) is None


@pytest.mark.parametrize(
    ("path", "said"), [("404", "answers 404 Not Found"), ("410", "answers 410 Gone")]
)
def test_a_dead_page_is_trouble(path: str, said: str, address: str) -> None:
    assert trouble(f"{address}/{path}", pause=0) == said


def test_a_server_that_is_not_there_is_trouble() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/"
    assert "does not answer" in (trouble(nobody, pause=0) or "")


def test_a_dead_link_is_told_with_each_place(address: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        f"[good]({address}/200#part)\n\n"
        f"[dead]({address}/404) and [one]({address}/404#x)\n"
    )
    found = check([page], pause=0)
    assert len(found) == 2
    assert all("page.md:3: " in line for line in found)
    assert f"{address}/404 answers 404 Not Found. Link to where" in found[0]


def test_links_are_read_as_markdown_has_them(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "See [a](https://a.example/x_(y)), <https://b.example/>.\n\n"
        "[c]: https://c.example/c\n`https://d.example` is code.\n"
    )
    assert list(find_links([page])) == [
        "https://a.example/x_(y)",
        "https://b.example/",
        "https://c.example/c",
    ]
