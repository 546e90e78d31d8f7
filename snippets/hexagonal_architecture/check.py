"""What Check runs: does DirectoryCheckpoints keep its promises?"""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from snippets.checking import run_checks
from snippets.hexagonal_architecture.contract import verify_contract


def check_it_keeps_the_contract(answer: Any) -> None:
    """It keeps the contract of Checkpoints."""
    with TemporaryDirectory() as folder:
        try:
            verify_contract(answer.DirectoryCheckpoints(Path(folder)))
        except FileNotFoundError as error:
            raise AssertionError(f"Return None. {error}") from None


def check_a_checkpoint_is_a_file(answer: Any) -> None:
    """save() writes folder/name, so that a new process finds it."""
    with TemporaryDirectory() as folder:
        answer.DirectoryCheckpoints(Path(folder)).save("best", [0.5])
        found = answer.DirectoryCheckpoints(Path(folder)).load("best")
        kept = [file.name for file in Path(folder).iterdir()]
    assert kept == ["best"], f"The folder holds {kept}, not ['best']."
    assert found == [0.5], f"A new instance loads {found!r}: read the file."


def check_damage_is_an_error(answer: Any) -> None:
    """load() raises on a damaged file: None would mean “start over”."""
    with TemporaryDirectory() as folder, suppress(ValueError):
        Path(folder, "best").write_text("[0.")
        found = answer.DirectoryCheckpoints(Path(folder)).load("best")
        raise AssertionError(f"A damaged folder/best loads {found!r}.")


if __name__ == "__main__":
    run_checks(globals())
