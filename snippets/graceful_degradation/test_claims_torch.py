"""What the page claims of PyTorch and its libraries, without a GPU."""

import logging
import socket
import weakref
from pathlib import Path

import pytest
import torch
from huggingface_hub import close_session, constants
from transformers import AutoConfig

from snippets.graceful_degradation.library_torch import log, on_gpu, predict

COMMIT = "0" * 40


def test_it_has_two_names_and_is_a_runtime_error() -> None:
    assert torch.OutOfMemoryError is torch.cuda.OutOfMemoryError
    assert issubclass(torch.OutOfMemoryError, RuntimeError)


def test_inside_except_the_tensors_of_the_failed_call_are_alive() -> None:
    kept: list[weakref.ref[torch.Tensor]] = []

    def fail() -> None:
        activations = torch.ones(9, 2)
        kept.append(weakref.ref(activations))
        on_gpu(activations)

    try:
        fail()
    except torch.OutOfMemoryError:
        assert kept[0]() is not None
    assert kept[0]() is None


def test_a_log_that_is_kept_keeps_no_tensor(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, log.name)
    batch = torch.ones(9, 2)
    kept = weakref.ref(batch)
    assert predict(batch, torch.OutOfMemoryError)[1] == "popular"
    del batch
    assert kept() is None
    [record] = caplog.records
    assert "CUDA out of memory" in record.getMessage()


def test_from_pretrained_fails_only_without_a_cached_copy(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    cached = tmp_path / "models--shop--ranker"
    (cached / "refs").mkdir(parents=True)
    (cached / "refs" / "main").write_text(COMMIT)
    (cached / "snapshots" / COMMIT).mkdir(parents=True)
    config = cached / "snapshots" / COMMIT / "config.json"
    config.write_text('{"model_type": "bert"}')
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr("time.sleep", lambda _: None)  # between attempts
    close_session()  # so that the next one reads no_proxy
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # Nobody listens at this port.
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}"
        for name in ("HUGGINGFACE_CO_URL_TEMPLATE", "ENDPOINT"):
            url = getattr(constants, name)
            url = url.replace(constants.ENDPOINT, nobody)
            monkeypatch.setattr(constants, name, url)
        found = AutoConfig.from_pretrained(
            "shop/ranker", cache_dir=tmp_path
        )
        with pytest.raises(OSError, match="We couldn't connect to"):
            AutoConfig.from_pretrained("shop/nosuch", cache_dir=tmp_path)
    close_session()
    assert found.model_type == "bert"
    assert "Could not reach the Hub" in caplog.text
