# There is no network.
# Differs: The network
# In the browser:
#   socket: OSError Network is unreachable: a browser gives Python no network
#   server: OSError Network is unreachable: a browser gives Python no network
#   connection: gaierror No name is found: a browser gives Python no network
#   name: gaierror No name is found: a browser gives Python no network
#   urlopen: URLError No name is found: a browser gives Python no network
#   open_connection: OSError Network is unreachable: a browser gives Python no network
#   start_server: OSError Network is unreachable: a browser gives Python no network
#   add_reader: OSError Nothing can be waited for: a browser gives Python no network
import asyncio
import http.server
import os
import socket
import urllib.request

# Nobody listens there.
ADDRESS = "127.0.0.1", 9


async def add_reader():
    asyncio.get_running_loop().add_reader(os.pipe()[0], print)


starts = {
    "socket": lambda: socket.socket().close(),
    "server": lambda: http.server.HTTPServer(
        ("127.0.0.1", 0), http.server.BaseHTTPRequestHandler
    ).server_close(),
    "connection": lambda: socket.create_connection(ADDRESS),
    "name": lambda: socket.gethostbyname("localhost"),
    "urlopen": lambda: urllib.request.urlopen("http://127.0.0.1:9"),
    "open_connection": lambda: asyncio.run(asyncio.open_connection(*ADDRESS)),
    "start_server": lambda: asyncio.run(asyncio.start_server(print, "127.0.0.1", 0)),
    "add_reader": lambda: asyncio.run(add_reader()),
}
for name, start in starts.items():
    try:
        start()
        print(f"{name}: it works")
    except OSError as error:
        reason = getattr(error, "reason", error)
        print(f"{name}: {type(error).__name__}", reason.strerror)
