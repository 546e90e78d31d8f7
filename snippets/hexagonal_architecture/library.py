"""boto3: an adapter for S3 keeps the contract, over HTTP on loopback."""

import json
import logging
from typing import Any

import boto3
from moto.server import ThreadedMotoServer

from snippets.hexagonal_architecture.contract import verify_contract


class S3Checkpoints:
    def __init__(self, s3: Any) -> None:
        self.s3 = s3

    def save(self, name: str, weights: list[float]) -> None:
        self.s3.put_object(Bucket="lab", Key=name, Body=json.dumps(weights))

    def load(self, name: str) -> list[float] | None:
        try:
            found = self.s3.get_object(Bucket="lab", Key=name)
        except self.s3.exceptions.NoSuchKey:
            return None
        return list(json.load(found["Body"]))


def main() -> None:
    logging.disable()  # the server logs each request
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    url = "http://{}:{}".format(*server.get_host_and_port())
    session = boto3.Session("key", "secret", region_name="us-east-1")
    s3 = session.client("s3", endpoint_url=url)
    s3.create_bucket(Bucket="lab")
    verify_contract(S3Checkpoints(s3))


if __name__ == "__main__":
    main()
