"""What the page claims about PyTorch and Transformers, without a GPU."""

from pathlib import Path
from typing import Any

import pytest
import torch
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
