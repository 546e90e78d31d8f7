"""openai: its client tries again by itself, below your own retry."""

import time
from unittest.mock import patch

import openai
from openai import DEFAULT_MAX_RETRIES
from tenacity import retry, stop_after_attempt

from snippets.retry.library_server import serve


def show(attempts: int, max_retries: int = DEFAULT_MAX_RETRIES) -> None:
    """Ask for the models in a retry of our own, and count requests."""
    with serve(503) as server, patch.object(time, "sleep"):
        client = openai.OpenAI(
            base_url=server.url, api_key="none", max_retries=max_retries
        )
        ask = retry(stop=stop_after_attempt(attempts), reraise=True)(
            client.models.list
        )
        try:
            ask()
        except openai.InternalServerError as error:
            print(f"  {server.requests} requests, then {error}")


def main() -> None:
    print("the client alone:")
    show(attempts=1)
    print("the client in a retry of 3 attempts:")
    show(attempts=3)
    print("the same, with max_retries=0:")
    show(attempts=3, max_retries=0)


if __name__ == "__main__":
    main()
