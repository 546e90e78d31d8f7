"""Hugging Face: an optimizer of another model, and a class to build."""

from typing import Any

import torch
import transformers

ROWS = [{"input_ids": [label, 2], "labels": label} for label in (0, 1)]
CONFIG = transformers.BertConfig(
    vocab_size=3, hidden_size=8, num_hidden_layers=1, num_attention_heads=1
)
ARGUMENTS = transformers.TrainingArguments(
    max_steps=2, use_cpu=True, disable_tqdm=True, save_strategy="no"
)


def moves_any_weight(**optimizer: Any) -> bool:
    model = transformers.BertForSequenceClassification(CONFIG)
    before = [weight.clone() for weight in model.parameters()]
    trainer = transformers.Trainer(
        model, ARGUMENTS, train_dataset=ROWS, **optimizer
    )
    trainer.remove_callback(transformers.PrinterCallback)
    trainer.train()
    pairs = zip(before, model.parameters(), strict=True)
    return any(not torch.equal(old, new) for old, new in pairs)


def main() -> None:
    other = transformers.BertForSequenceClassification(CONFIG)
    sgd = torch.optim.SGD(other.parameters(), lr=0.1)
    instance = {"optimizers": (sgd, None)}
    print("instance moves a weight:", moves_any_weight(**instance))
    factory = {"optimizer_cls_and_kwargs": (torch.optim.SGD, {"lr": 0.1})}
    print("factory moves a weight:", moves_any_weight(**factory))


if __name__ == "__main__":
    main()
