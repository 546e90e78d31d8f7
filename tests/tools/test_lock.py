"""Lock files name versions and hashes, and no place to load from."""

import re
import tomllib

import pytest

from tools.commands import lock
from tools.pages.paths import ROOT

REQUIREMENTS = ROOT / "requirements"


def test_no_download_address_in_a_lock_file() -> None:
    locks = [*ROOT.glob("requirements/*.txt"), ROOT / "package-lock.json"]
    assert len(locks) == 4
    for path in locks:
        text = path.read_text(encoding="utf-8")
        # npm states where a package's authors take money; that is no download.
        found = re.findall(r'"resolved"|--(?:extra-)?index-url|--find-links', text)
        assert not found, path


@pytest.mark.parametrize("name", lock.SOURCES)
def test_a_lock_file_has_what_was_asked_for(name: str) -> None:
    asked = lock.pins(lock.sources()[name])
    locked = lock.pins((REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8"))
    assert asked
    stale = {k: v for k, v in asked.items() if locked.get(k) != v}
    assert not stale, f"requirements/{name}.txt:1: lacks {stale}. Run `make lock`."


def test_libraries_on_pytorch_have_a_lock_file_of_their_own() -> None:
    sources = lock.sources()
    assert "torch" in lock.pins(sources["torch"])
    assert "tenacity" in lock.pins(sources["site"])
    assert lock.pins(sources["torch"]).keys().isdisjoint(lock.pins(sources["site"]))


def test_an_upgrade_opens_the_pins_that_it_names_and_no_others() -> None:
    asked = "# why\nmoto[s3]==5.2.5\nflask-cors==6.0.5\nflask==3.1.3\ntorch==2.13.0\n"
    assert lock.without_pins(asked, []) == asked
    assert lock.without_pins(asked, ["flask"]) == asked.replace("==3.1.3", "")
    # PyTorch moves only where it is named: the hash of its wheel is written by hand.
    assert lock.pins(lock.without_pins(asked, None)) == {"torch": "2.13.0"}


def test_the_lock_of_pytorch_is_read_as_it_was_before_its_gpu_was_dropped() -> None:
    written = (REQUIREMENTS / "torch.txt").read_text(encoding="utf-8")
    assert written.count("\ntorch==") == 2
    asked = lock.with_one_torch(written)
    assert asked.count("\ntorch==") == 1
    assert lock.without_gpu(asked) == written
    # The hash of another version's wheel admits nothing.
    newer = asked.replace(f"torch=={lock.TORCH_VERSION}", "torch==99.0")
    with pytest.raises(SystemExit, match="TORCH_CPU is of torch"):
        lock.without_gpu(newer)


def test_the_build_backend_is_the_one_that_is_installed() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needed = tomllib.loads(text)["build-system"]["requires"]
    assert needed == [f"hatchling=={lock.pins(lock.sources()['site'])['hatchling']}"]
