"""Gives the tests the built site that `--site` names."""

from pathlib import Path

import pytest

from tools.pages.paths import ROOT


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", default="site", help="folder of the built site")


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    folder = ROOT / str(request.config.getoption("--site"))
    assert (folder / "index.html").is_file(), f"no site at {folder}: run `make build`"
    return folder
