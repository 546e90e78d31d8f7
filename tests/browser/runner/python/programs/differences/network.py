# There is no network.
# Differs: The network
# In the browser:
#   OSError
import socket

server = socket.socket()
try:
    server.bind(("127.0.0.1", 0))
    server.listen()
    socket.create_connection(server.getsockname()).close()
    print("connected")
except OSError as error:
    print(type(error).__name__)
