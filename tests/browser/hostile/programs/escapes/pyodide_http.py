"""Use each of Pyodide's HTTP clients.

Ends: done
Prints: refused pyfetch
Prints: refused open_url
Prints: refused pyxhr
"""

import asyncio

URL = "http://trap/secret"


def pyfetch():
    from pyodide.http import pyfetch

    asyncio.run(pyfetch(URL))


def open_url():
    from pyodide.http import open_url

    open_url(URL)


def pyxhr():
    from pyodide.http import pyxhr

    pyxhr.get(URL)


for attempt in (pyfetch, open_url, pyxhr):
    try:
        attempt()
        print("REACHED", attempt.__name__)
    except BaseException:
        print("refused", attempt.__name__)
