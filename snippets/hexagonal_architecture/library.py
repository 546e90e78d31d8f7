"""boto3: the adapter of production.py keeps the contract, over HTTP."""

import logging

import boto3
from moto.server import ThreadedMotoServer

from snippets.hexagonal_architecture.contract import verify_contract
from snippets.hexagonal_architecture.production import S3Checkpoints


def main() -> None:
    logging.disable()  # the server logs each request
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    session = boto3.Session("key", "secret", region_name="us-east-1")
    s3 = session.client("s3", endpoint_url=f"http://{host}:{port}")
    s3.create_bucket(Bucket="scratch")
    verify_contract(S3Checkpoints(s3, "scratch", prefix="contract/"))
    server.stop()


if __name__ == "__main__":
    main()
