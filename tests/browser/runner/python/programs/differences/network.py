# There is no network.
# Differs: The network
# In the browser:
#   no connection
import socket

try:
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen()
    socket.create_connection(server.getsockname()).close()
    print("connected")
except OSError:
    print("no connection")
