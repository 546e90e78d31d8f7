"""S3: store an object only if no other one has its name."""

from typing import Any

import boto3
from moto import mock_aws


def store_once(s3: Any, name: str, scores: bytes) -> str:
    try:
        s3.put_object(
            Bucket="scores", Key=name, Body=scores, IfNoneMatch="*"
        )
    except s3.exceptions.ClientError as error:
        if error.response["Error"]["Code"] != "PreconditionFailed":
            raise  # After a 409 ConditionalRequestConflict, call again.
        found = s3.get_object(Bucket="scores", Key=name)["Body"].read()
        if found != scores:
            raise ValueError(f"{name} holds other scores") from None
        return "was there before"
    return "stored"


def main() -> None:
    with mock_aws():
        s3 = boto3.client(
            "s3",
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )
        s3.create_bucket(Bucket="scores")
        print("first try:", store_once(s3, "m-7.json", b"[0.9]"))
        print("retry:", store_once(s3, "m-7.json", b"[0.9]"))
        try:
            store_once(s3, "m-7.json", b"[0.1]")
        except ValueError as error:
            print("other scores:", error)


if __name__ == "__main__":
    main()
