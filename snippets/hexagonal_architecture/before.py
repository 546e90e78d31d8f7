"""Does the training loop stop when the loss diverges? `main` tests it."""

import json

from snippets.hexagonal_architecture import boto3_standin as boto3
from snippets.hexagonal_architecture import wandb_standin as wandb


class DivergedError(Exception):
    """The loss has grown beyond 100."""


def train(lr: float) -> None:
    """Train a model of one weight; its loss is the weight squared."""
    s3 = boto3.client("s3")
    try:
        response = s3.get_object(Bucket="models", Key="last")
        weights = json.load(response["Body"])
    except s3.exceptions.NoSuchKey:
        weights = [4.0]
    run = wandb.init(project="pricing")
    for step in range(1, 6):
        weights[0] -= lr * 2 * weights[0]  # lr times the gradient
        loss = weights[0] ** 2
        run.log({"loss": loss}, step=step)
        if loss > 100:
            raise DivergedError(f"loss {loss} at step {step}")
        body = json.dumps(weights)
        s3.put_object(Bucket="models", Key="last", Body=body)


def main() -> None:
    try:
        train(lr=1.5)
    except DivergedError as error:
        print("the loop stopped:", error)
    else:
        print("the loop did not stop")


if __name__ == "__main__":
    main()
