"""Train for three steps and log each loss."""


def train(steps: int = 3) -> float:
    import wandb

    run = wandb.init(project="pricing")
    weight = 4.0
    for step in range(1, steps + 1):
        weight /= 2
        run.log({"loss": weight**2}, step=step)
    return weight


def main() -> None:
    print("weight:", train())


if __name__ == "__main__":
    main()
