"""A registry: a config names a model, and this finds its class."""

MODELS: dict[str, type] = {}


def build(name: str) -> object:
    return MODELS[name]()


def main() -> None:
    print("registered:", sorted(MODELS))


if __name__ == "__main__":
    main()
