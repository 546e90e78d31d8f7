"""The import of resnet.py was at the top; now its model is unknown."""

from snippets.lazy_imports.registry import build


def count_layers() -> int:
    from snippets.lazy_imports.resnet import ResNet

    return ResNet.layers


def main() -> None:
    build("resnet")
    print(count_layers())


if __name__ == "__main__":
    main()
