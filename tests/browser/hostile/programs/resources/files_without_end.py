"""Write files, which are in JavaScript's memory, until there is no more.

Ends: exit code 1
Prints: OSError: [Errno 51] No space left on device
"""

chunk = bytes(2**24)
for number in range(256):
    with open(f"file{number}", "wb") as file:
        file.write(chunk)
print("REACHED", "4 GB of files")
