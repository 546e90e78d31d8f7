"""Start other programs.

Ends: done
Prints: refused subprocess.run
Prints: refused os.system
Prints: refused os.popen
Prints: refused os.posix_spawn
Prints: refused os.execv
Prints: refused os.fork
Prints: refused pty.spawn
"""

import os
import subprocess


def system():
    if os.system("echo secret") != 0:
        raise OSError


def fork():
    os.fork()


def spawn():
    import pty

    pty.spawn("sh")


for name, attempt in {
    "subprocess.run": lambda: subprocess.run(["sh"], check=True),
    "os.system": system,
    "os.popen": lambda: os.popen("echo secret").read(),
    "os.posix_spawn": lambda: os.posix_spawn("/bin/sh", ["sh"], {}),
    "os.execv": lambda: os.execv("/bin/sh", ["sh"]),
    "os.fork": fork,
    "pty.spawn": spawn,
}.items():
    try:
        attempt()
        print("REACHED", name)
    except BaseException:
        print("refused", name)
