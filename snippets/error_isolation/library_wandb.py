"""W&B: init() raises if its server is down; an offline run needs none."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import wandb

os.environ["WANDB_SILENT"] = "true"
os.environ["WANDB_ERROR_REPORTING"] = "false"


def start_run(folder: str) -> Any:
    # No server is at this address, so any key will do.
    settings = wandb.Settings(
        base_url="http://127.0.0.1:9", api_key="0" * 40, init_timeout=2
    )
    try:
        return wandb.init(project="prices", dir=folder, settings=settings)
    except wandb.Error as error:
        print("warning: wandb.init raised", type(error).__name__)
        return wandb.init(project="prices", dir=folder, mode="offline")


def main() -> None:
    with TemporaryDirectory() as folder:
        os.environ["WANDB_CACHE_DIR"] = folder
        run = start_run(folder)
        run.log({"loss": 0.5})
        run.finish()
        offline = list(Path(folder).glob("wandb/offline-run-*"))
        print("runs on the disk, for `wandb sync`:", len(offline))


if __name__ == "__main__":
    main()
