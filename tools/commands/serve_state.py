"""What `make serve` remembers from one build to the next.

MkDocs imports a file of hooks anew for each build, so this is a module of its own.
"""

import subprocess
from dataclasses import dataclass, field

from tools.commands.index_served import start_index
from tools.commands.served_pages import ServedPages
from tools.rules.rule import Problem


@dataclass
class State:
    """The pages built last, what is wrong with them, and who writes the index."""

    pages: ServedPages = field(default_factory=ServedPages)
    problems: list[Problem] = field(default_factory=list)
    indexing: subprocess.Popen[bytes] | None = None

    def index(self, folder: str) -> None:
        """Index the site while the browser reloads; it takes a second."""
        if self.indexing:
            self.indexing.kill()
            self.indexing.wait()
        self.indexing = start_index(folder)


state = State()
