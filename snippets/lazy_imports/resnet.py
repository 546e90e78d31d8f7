"""A model that enters itself in the registry when it is imported."""

from snippets.lazy_imports.registry import MODELS


class ResNet:
    layers = 18


MODELS["resnet"] = ResNet


def main() -> None:
    print("registered:", sorted(MODELS))


if __name__ == "__main__":
    main()
