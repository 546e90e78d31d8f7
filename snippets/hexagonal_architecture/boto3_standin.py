"""A stand-in for boto3: like a laptop with no account, it refuses."""

from typing import Any


class NoCredentialsError(Exception):
    """botocore raises an error with this name and this text."""


class NoSuchKeyError(Exception):
    """What S3 answers when nothing was saved under a key."""


class Exceptions:
    NoSuchKey = NoSuchKeyError


class S3Client:
    exceptions = Exceptions

    def get_object(self, **_request: str) -> Any:
        raise NoCredentialsError("Unable to locate credentials")

    def put_object(self, **_request: str) -> Any:
        raise NoCredentialsError("Unable to locate credentials")


def client(_service: str) -> S3Client:
    return S3Client()


def main() -> None:
    client("s3").get_object(Bucket="models", Key="last")


if __name__ == "__main__":
    main()
