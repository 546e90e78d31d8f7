"""A training job that keeps a temporary folder until it is stopped."""

import signal
import sys
import time
from tempfile import TemporaryDirectory


def main() -> None:
    if "--exit-on-sigterm" in sys.argv:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with TemporaryDirectory() as folder:
        print("training with", folder, flush=True)
        time.sleep(60)


if __name__ == "__main__":
    main()
