"""A model server in small: how often does it load its model?"""

from functools import cache


@cache
def get_model() -> str:
    print("loading the model, which takes a minute")
    return "model"


def answer(request: int) -> None:
    model = get_model()
    print(f"request {request}: answered by the {model}")


def main() -> None:
    for request in (1, 2, 3):
        answer(request)


if __name__ == "__main__":
    main()
