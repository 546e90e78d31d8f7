"""A training job. Its server has no matplotlib, and wants no plot."""


def train(epochs: int) -> list[float]:
    losses = []
    for epoch in range(1, epochs + 1):
        losses.append(round(0.9 / epoch, 2))
        print(f"epoch {epoch}: loss {losses[-1]}")
    return losses


def save_plot(losses: list[float]) -> None:
    import snippets.lazy_imports.matplotlib_standin as plt

    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    losses = train(epochs)
    if plot:
        save_plot(losses)


def main() -> None:
    run(epochs=3)


if __name__ == "__main__":
    main()
