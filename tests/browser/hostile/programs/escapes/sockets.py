"""Open sockets; Emscripten would make WebSockets of them.

Ends: done
Prints: refused stream
Prints: refused datagram
Prints: refused create_connection
Prints: refused asyncio.open_connection
"""

import asyncio
import socket
from urllib.parse import urlsplit

ADDRESS = ("127.0.0.1", urlsplit("http://trap").port)


def talk(kind):
    with socket.socket(socket.AF_INET, kind) as own:
        own.settimeout(1)
        own.connect(ADDRESS)
        own.send(b"secret")
        if not own.recv(1):
            raise OSError


def create_connection():
    socket.create_connection(ADDRESS, timeout=1).sendall(b"secret")


async def open_connection():
    await asyncio.open_connection(*ADDRESS)


for name, attempt in {
    "stream": lambda: talk(socket.SOCK_STREAM),
    "datagram": lambda: talk(socket.SOCK_DGRAM),
    "create_connection": create_connection,
    "asyncio.open_connection": lambda: asyncio.run(open_connection()),
}.items():
    try:
        attempt()
        print("REACHED", name)
    except BaseException:
        print("refused", name)
