"""Train for three steps of an epoch, and evaluate after each one."""

from snippets.context_manager.tiny_model import Model, read_validation


def evaluate(model: Model, step: int) -> float:
    model.eval()
    loss = sum(model.loss(x) for x in read_validation(step))
    model.train()
    return loss


def train_one_epoch(model: Model) -> None:
    model.train()
    for step in (1, 2, 3):
        dropout = "on" if model.training else "off"
        print(f"step {step}: training, dropout is {dropout}")
        model.learn()
        try:
            print(f"step {step}: loss {evaluate(model, step):.2f}")
        except TimeoutError as error:
            print(f"step {step}: no loss, {error}")


if __name__ == "__main__":
    train_one_epoch(Model())
