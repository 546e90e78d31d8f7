"""Speak HTTP over a connection of one's own.

Ends: done
Prints: refused HTTPConnection
Prints: refused HTTPSConnection
"""

import http.client
from urllib.parse import urlsplit

port = urlsplit("http://trap").port
for name in ("HTTPConnection", "HTTPSConnection"):
    try:
        connection = getattr(http.client, name)("127.0.0.1", port, timeout=1)
        connection.request("GET", "/secret")
        print("REACHED", connection.getresponse().status)
    except Exception:
        print("refused", name)
