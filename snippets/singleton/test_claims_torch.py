"""What the page claims about PyTorch, as far as it runs without a GPU."""

import pytest
import torch


def test_a_forked_child_is_refused_in_these_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # PyTorch sets this flag in the child; without a GPU it stays unset.
    monkeypatch.setattr(torch.cuda, "_is_in_bad_fork", lambda: True)
    message = "^Cannot re-initialize CUDA in forked subprocess"
    with pytest.raises(RuntimeError, match=message):
        torch.zeros(1, device="cuda")
