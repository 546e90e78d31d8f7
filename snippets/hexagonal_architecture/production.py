"""Production: this file picks the adapters, and knows W&B and S3."""

import json
from typing import Any

from snippets.hexagonal_architecture import boto3_standin as boto3
from snippets.hexagonal_architecture import wandb_standin as wandb
from snippets.hexagonal_architecture.after import train


class WandbTracker:
    def __init__(self, run: Any) -> None:
        self.run = run

    def log(self, step: int, loss: float) -> None:
        self.run.log({"loss": loss}, step=step)


class S3Checkpoints:
    def __init__(self, s3: Any, bucket: str, prefix: str = "") -> None:
        self.s3, self.bucket, self.prefix = s3, bucket, prefix

    def save(self, name: str, weights: list[float]) -> None:
        key, body = self.prefix + name, json.dumps(weights)
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=body)

    def load(self, name: str) -> list[float] | None:
        key = self.prefix + name
        try:
            response = self.s3.get_object(Bucket=self.bucket, Key=key)
        except self.s3.exceptions.NoSuchKey:
            return None
        return list(json.load(response["Body"]))


def main(lr: float = 0.25) -> None:
    checkpoints = S3Checkpoints(boto3.client("s3"), bucket="models")
    with wandb.init(project="pricing") as run:
        train(WandbTracker(run), checkpoints, lr)


if __name__ == "__main__":
    main()
