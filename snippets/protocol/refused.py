"""The trackers of before.py, handed to the train() of after.py."""

from snippets.protocol import after, before


def main() -> None:
    after.train(before.StdoutTracker())
    after.train(before.TeamTracker())


if __name__ == "__main__":
    main()
