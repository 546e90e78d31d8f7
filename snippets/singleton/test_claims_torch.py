"""What the page claims about PyTorch and Transformers, without a GPU."""

import multiprocessing
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
import torch
from torch.utils.data import DataLoader, Dataset
from transformers import BertConfig, BertModel

from snippets.singleton import library_transformers

TINY = {
    "vocab_size": 9,
    "hidden_size": 4,
    "num_hidden_layers": 1,
    "num_attention_heads": 1,
    "intermediate_size": 4,
}


def test_a_forked_child_is_refused_in_these_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # PyTorch sets this flag in the child; without a GPU it stays unset.
    monkeypatch.setattr(torch.cuda, "_is_in_bad_fork", lambda: True)
    message = "^Cannot re-initialize CUDA in forked subprocess. To use CUDA"
    with pytest.raises(RuntimeError, match=message):
        torch.zeros(1, device="cuda")


def test_the_log_shows_each_load(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    BertModel(BertConfig(**TINY)).save_pretrained(tmp_path)
    capfd.readouterr()
    for _ in range(2):
        BertModel.from_pretrained(tmp_path)
        assert "Loading weights: 100%" in capfd.readouterr().err


def test_a_tokenizer_keeps_the_settings_of_the_last_call() -> None:
    tokenizer: Any = library_transformers.shared
    library_transformers.count(tokenizer, 4)
    assert tokenizer.backend_tokenizer.truncation["max_length"] == 4


def test_bert_tokenizer_is_a_fast_one() -> None:
    tokenizer: Any = library_transformers.shared
    assert tokenizer.is_fast


def test_threads_share_a_model_that_is_only_read() -> None:
    torch.manual_seed(0)
    model = BertModel(BertConfig(**TINY)).eval()
    reviews = [torch.randint(9, (1, 6)) for _ in range(200)]
    weights = [value.clone() for value in model.state_dict().values()]
    attributes = [dict(vars(module)) for module in model.modules()]
    together = Barrier(8, timeout=10)

    def predict(review: torch.Tensor) -> torch.Tensor:
        # Each thread needs the mode for itself.
        with torch.inference_mode():
            return model(review).last_hidden_state

    def predict_many(start: int) -> list[torch.Tensor]:
        together.wait()
        return [predict(review) for review in reviews[start::8]]

    with ThreadPoolExecutor(8) as pool:
        for start, answers in enumerate(pool.map(predict_many, range(8))):
            alone = [predict(review) for review in reviews[start::8]]
            torch.testing.assert_close(answers, alone)
    after = list(model.state_dict().values())
    assert all(map(torch.equal, after, weights))
    assert attributes == [dict(vars(module)) for module in model.modules()]


def test_in_train_mode_a_call_writes_on_the_model() -> None:
    norm = torch.nn.BatchNorm1d(2)
    with torch.inference_mode():
        norm.eval()(torch.ones(3, 2))
        assert norm.running_mean.tolist() == [0, 0]
        norm.train()(torch.ones(3, 2))
    assert norm.running_mean.tolist() != [0, 0]


@cache
def get_name() -> str:
    return multiprocessing.current_process().name


class Names(Dataset[str]):
    """Holds the process in which the cached factory ran first."""

    def __len__(self) -> int:
        return 1

    def __getitem__(self, _index: int) -> str:
        return get_name()


@pytest.mark.skipif(
    sys.platform != "linux" or sys.version_info >= (3, 14),
    reason="The default start method is another one there",
)
def test_a_worker_of_a_data_loader_is_forked() -> None:
    assert get_name() == "MainProcess"
    (seen,) = DataLoader(Names(), num_workers=1)
    assert seen == ["MainProcess"]
