"""Call what the scope's prototypes hold: events, timers from text, constructors.

Ends: done
Where Python cannot wait: exit code 1
Prints: refused addEventListener
Prints: refused setTimeout from text
Prints: refused constructor
"""

import time

from pyodide.ffi import create_proxy
from pyodide.webloop import scheduleCallback

found = []
scheduleCallback(
    create_proxy(lambda this, *_: found.append(this), capture_this=True), 10
)
time.sleep(0.1)
[scope] = found


def listen():
    scope.EventTarget.prototype.addEventListener.call(scope, "message", print)


def text():
    scope.setTimeout("globalThis.pwned = 1; fetch('http://trap/timer')", 0)
    scope.setInterval("globalThis.pwned = 1; fetch('http://trap/timer')", 1)
    time.sleep(0.05)
    scope.pwned


def build():
    scope.constructor.new()


for name, attempt in {
    "addEventListener": listen,
    "setTimeout from text": text,
    "constructor": build,
}.items():
    try:
        attempt()
        print("REACHED", name)
    except Exception:
        print("refused", name)
