"""A server in this process that speaks the chat-completions API."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

from snippets.hexagonal_agents.vendor import chat


def complete(request: Any) -> tuple[int, Any]:
    head = {"id": "1", "object": "chat.completion", "created": 0}
    return 200, {**head, "model": "any", **chat(request["messages"])}


@contextmanager
def chat_server(answer: Callable[[Any], Any] = complete) -> Iterator[str]:
    """Serve `answer`, which turns a request into a status and a body."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers["Content-Length"])
            status, body = answer(json.loads(self.rfile.read(size)))
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=[0.01]).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1"
        finally:
            server.shutdown()


if __name__ == "__main__":
    print(complete({"messages": [{"role": "user"}]}))
