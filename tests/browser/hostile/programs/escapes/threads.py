"""Go on in a thread or in a process after the program has ended.

Ends: done
Prints: refused threading
Prints: refused _thread
Prints: refused ThreadPoolExecutor
Prints: refused multiprocessing
"""

import _thread
import threading


def loop():
    while True:
        pass


def pool():
    from concurrent.futures import ThreadPoolExecutor

    ThreadPoolExecutor().submit(loop)


def process():
    import multiprocessing

    multiprocessing.Process(target=loop).start()


for name, attempt in {
    "threading": lambda: threading.Thread(target=loop).start(),
    "_thread": lambda: _thread.start_new_thread(loop, ()),
    "ThreadPoolExecutor": pool,
    "multiprocessing": process,
}.items():
    try:
        attempt()
        print("REACHED", name)
    except BaseException:
        print("refused", name)
