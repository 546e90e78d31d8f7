"""A nightly job embeds four batches, while its model server restarts."""

from snippets.retry.server import ApiError, ask, say

MAX_RETRIES = 2


def embed(batch: int) -> str:
    retries = 0
    while True:
        try:
            return ask(batch)
        except ApiError as error:
            if retries == MAX_RETRIES:
                raise
            say(f"batch {batch}: {error}, try again")
        retries += 1


def main() -> None:
    for batch in (1, 2, 3, 4):
        say(embed(batch))


if __name__ == "__main__":
    main()
