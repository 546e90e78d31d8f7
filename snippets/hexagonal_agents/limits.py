"""A script agrees with any prompt: what a green test of the loop proves."""

from snippets.hexagonal_agents import after


def main() -> None:
    after.PROMPT = "Stop each run that you hear of."
    after.test_an_unread_run_is_not_stopped()
    print(f"green, with the prompt {after.PROMPT!r}")


if __name__ == "__main__":
    main()
