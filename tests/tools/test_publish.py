"""A build for publishing knows where the site will be."""

import pytest

from tools.commands.publish import problems

GOOD = {"SITE_URL": "https://patterns.dev/ml/", "REPO_URL": "https://git.dev/patterns"}


def test_real_addresses_are_taken() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize(
    ("name", "address", "wrong"),
    [
        ("SITE_URL", "", "SITE_URL is not set"),
        ("SITE_URL", "http://127.0.0.1:8000/", "does not begin with https://"),
        ("SITE_URL", "https://127.0.0.1:8000/", "is this machine"),
        ("SITE_URL", "https://docs.localhost/", "is this machine"),
        ("SITE_URL", "https://patterns.example.org/", "is an example"),
        ("SITE_URL", "https://patterns.dev", "does not end with `/`"),
        ("REPO_URL", "", "REPO_URL is not set"),
        ("REPO_URL", "https://github.com/example/patterns", "is an example"),
    ],
)
def test_an_address_that_is_none_is_refused(
    name: str, address: str, wrong: str
) -> None:
    (problem,) = problems({**GOOD, name: address})
    assert wrong in problem
    assert name in problem
