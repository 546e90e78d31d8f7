"""Have Pyodide's loader fetch a package from another host.

Ends: done
Prints: refused loadPackage
Prints: refused loadBinaryFile
Prints: refused loadDynlib
"""

URL = "http://trap/package.whl"


def load_package():
    import pyodide_js

    pyodide_js.loadPackage(URL)
    if "package" not in str(pyodide_js.loadedPackages):
        raise ImportError


def load_binary_file():
    from pyodide_js import _api

    _api.loadBinaryFile(URL)


def load_dynlib():
    from pyodide_js import _api

    _api.loadDynlib(URL, True)


for name, attempt in {
    "loadPackage": load_package,
    "loadBinaryFile": load_binary_file,
    "loadDynlib": load_dynlib,
}.items():
    try:
        attempt()
        print("REACHED", name)
    except BaseException:
        print("refused", name)
