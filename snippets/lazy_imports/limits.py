"""A lazy import fails late: here, after the last epoch."""

from snippets.lazy_imports.after import run


def main() -> None:
    run(epochs=3, plot=True)


if __name__ == "__main__":
    main()
