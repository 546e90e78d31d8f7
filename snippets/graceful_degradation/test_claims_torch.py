"""What the page claims of PyTorch and its libraries, without a GPU."""

import os
import subprocess
import sys
import weakref
from pathlib import Path

import torch
from accelerate.utils import find_executable_batch_size

from snippets.graceful_degradation.library_torch import on_gpu

COMMIT = "0" * 40
LOAD = """if True:
    import time
    time.sleep = lambda seconds: None  # between the Hub's attempts
    from transformers import AutoConfig
    print(AutoConfig.from_pretrained("shop/ranker").model_type)
    try:
        AutoConfig.from_pretrained("shop/nosuch")
    except OSError as error:
        print(error)
"""


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


def test_accelerate_takes_a_smaller_batch_when_memory_is_full() -> None:
    sizes = []

    def train(batch_size: int) -> str:
        sizes.append(batch_size)
        if batch_size > 85:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return "trained"

    shrinking = find_executable_batch_size(train, starting_batch_size=100)
    assert shrinking() == "trained"
    assert sizes == [100, 90, 81]


def test_from_pretrained_fails_only_without_a_cached_copy(
    tmp_path: Path,
) -> None:
    cached = tmp_path / "hub" / "models--shop--ranker"
    (cached / "refs").mkdir(parents=True)
    (cached / "refs" / "main").write_text(COMMIT)
    (cached / "snapshots" / COMMIT).mkdir(parents=True)
    config = cached / "snapshots" / COMMIT / "config.json"
    config.write_text('{"model_type": "bert"}')
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.lower().endswith("_proxy")
    }
    # Nobody listens at the Hub's address.
    env |= {"HF_ENDPOINT": "http://127.0.0.1:9", "HF_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", LOAD],
        env=env,
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    found, missing = done.stdout.splitlines()[:2]
    assert found == "bert"
    assert missing.startswith("We couldn't connect to")
    assert "Could not reach the Hub" in done.stderr
