"""Refuses to publish a site that does not know where it will be.

    SITE_URL=https://patterns.example.org/ REPO_URL=https://… make publish

Without SITE_URL a build is for this machine: its sitemap, feed and previews of links
name an address that only this machine has.
"""

import os
import sys
from collections.abc import Mapping
from urllib.parse import urlparse

# Names of a machine for itself, and of nobody.
LOCAL = ("localhost", "127.0.0.1", "0.0.0.0", "::1")
NOBODY = ("example.com", "example.org", "example.net", "github.com/example")


def problems(environment: Mapping[str, str]) -> list[str]:
    """Say what is wrong with the addresses, and how to write them.

    >>> problems({"SITE_URL": "https://patterns.dev/", "REPO_URL": "https://git.dev/p"})
    []
    """
    found = []
    for name, what in (("SITE_URL", "the site"), ("REPO_URL", "its repository")):
        address = environment.get(name, "")
        url = urlparse(address)
        if not address:
            found.append(f"{name} is not set. Set it to the address of {what}.")
        elif url.scheme != "https" or not url.hostname:
            found.append(f"{name}={address} does not begin with https:// and a host.")
        elif url.hostname in LOCAL or url.hostname.endswith(".localhost"):
            found.append(f"{name}={address} is this machine. Name the public address.")
        elif any(nobody in address for nobody in NOBODY):
            found.append(f"{name}={address} is an example. Name the real address.")
    site = environment.get("SITE_URL", "")
    if site and not site.endswith("/"):
        found.append(f"SITE_URL={site} does not end with `/`. Add it.")
    return found


def main() -> None:
    """Print what is wrong, and end with 1 if anything is."""
    found = problems(os.environ)
    for problem in found:
        print(problem, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
