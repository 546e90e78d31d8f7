"""Mount the file systems that reach storage, files of the machine or the network.

Ends: done
Prints: refused IDBFS
Prints: refused WORKERFS
Prints: refused NODEFS
Prints: refused PROXYFS
Prints: refused NATIVEFS_ASYNC
Prints: refused mountNativeFS
Prints: refused createLazyFile
"""


def mount(name):
    from pyodide_js import FS

    system = getattr(FS.filesystems, name)
    FS.mkdirTree(f"/mnt/{name}")
    FS.mount(system, None, f"/mnt/{name}")


def native():
    import pyodide_js

    pyodide_js.mountNativeFS("/mnt/native", pyodide_js.FS)


def lazy():
    from pyodide_js import FS

    FS.createLazyFile("/", "lazy", "http://trap/lazy", True, False)
    open("/lazy").read()


attempts = {
    name: lambda name=name: mount(name)
    for name in ("IDBFS", "WORKERFS", "NODEFS", "PROXYFS", "NATIVEFS_ASYNC")
}
for name, attempt in {
    **attempts,
    "mountNativeFS": native,
    "createLazyFile": lazy,
}.items():
    try:
        attempt()
        print("REACHED", name)
    except BaseException:
        print("refused", name)
