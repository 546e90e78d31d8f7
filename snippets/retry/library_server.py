"""A server on this machine that fails in the ways it is told."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from unittest.mock import patch

# A status, a status with its Retry-After, "drop" or "hang".
Reply = int | tuple[int, str] | str


class Served:
    def __init__(self, url: str) -> None:
        self.url = url
        self.requests = 0


@contextmanager
def serve(*replies: Reply, body: bytes = b"vectors") -> Iterator[Served]:
    """Give these replies in turn, and the last one from then on."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.requests += 1
            reply = replies[min(served.requests, len(replies)) - 1]
            if reply == "hang":
                self.rfile.read(1)  # Returns when the client goes away.
            elif isinstance(reply, int):
                self.answer(reply)
            elif isinstance(reply, tuple):
                self.answer(*reply)

        def answer(self, status: int, retry_after: str = "") -> None:
            self.send_response(status)
            if retry_after:
                self.send_header("Retry-After", retry_after)
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None: ...

    # Ignore proxies: the server is local.
    direct = patch.dict(os.environ, no_proxy="127.0.0.1")
    with direct, ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served = Served(f"http://127.0.0.1:{server.server_port}")
        Thread(target=server.serve_forever, args=[0.01]).start()
        try:
            yield served
        finally:
            server.shutdown()


if __name__ == "__main__":
    with serve(503) as server:
        print(server.requests, "requests so far")
