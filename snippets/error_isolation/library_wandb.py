"""SafeRunTracker around W&B: init() fails, and the run goes on offline."""

import os
import socket
from pathlib import Path
from tempfile import TemporaryDirectory

import wandb

from snippets.error_isolation.after import train
from snippets.error_isolation.safe_run_tracker import SafeRunTracker

os.environ["WANDB_SILENT"] = "true"
os.environ["WANDB_ERROR_REPORTING"] = "false"


class WandbTracker:
    def __init__(self, folder: str, url: str) -> None:
        self.folder = folder
        self.url = url

    def start(self) -> None:
        # No server is at this address, so any key will do.
        settings = wandb.Settings(
            base_url=self.url,
            api_key="0" * 40,
            init_timeout=2,  # seconds
            finish_timeout=60,
        )
        try:
            self.run = wandb.init(dir=self.folder, settings=settings)
        except wandb.Error as error:
            print("warning: wandb.init raised", type(error).__name__)
            self.run = wandb.init(dir=self.folder, mode="offline")

    def log(self, epoch: int, loss: float) -> None:
        self.run.log({"epoch": epoch, "loss": loss})

    def finish(self) -> None:
        self.run.finish()


def main() -> None:
    with TemporaryDirectory() as folder, socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # Nobody listens at this port.
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        os.environ["WANDB_CACHE_DIR"] = folder
        tracker = SafeRunTracker(WandbTracker(folder, url))
        tracker.start()
        print(f"saved the model: weight {train(tracker):.2f}")
        tracker.finish()
        print(f"calls that tracking dropped: {tracker.dropped}")
        offline = list(Path(folder).glob("wandb/offline-run-*"))
        print("runs on the disk, for `wandb sync`:", len(offline))


if __name__ == "__main__":
    main()
