"""A server on this machine that refuses every request with a 503."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Refusals:
    """The address of the server, and how many requests it got."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.requests = 0


@contextmanager
def refusing_server() -> Iterator[Refusals]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            refusals.requests += 1
            size = int(self.headers.get("Content-Length", 0))
            self.rfile.read(size)
            self.send_response(503)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        refusals = Refusals(f"http://127.0.0.1:{server.server_port}")
        Thread(target=server.serve_forever, args=[0.01]).start()
        try:
            yield refusals
        finally:
            server.shutdown()


if __name__ == "__main__":
    with refusing_server() as server:
        print(server.requests, "requests so far")
