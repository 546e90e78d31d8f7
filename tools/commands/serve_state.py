"""What `make serve` remembers from one build to the next.

MkDocs imports a file of hooks anew for each build, so this is a module of its own.
"""

import subprocess
from dataclasses import dataclass, field

from jinja2.bccache import Bucket, BytecodeCache

from tools.commands.index_served import start_index
from tools.commands.served_pages import ServedPages
from tools.rules.rule import Problem


class Templates(BytecodeCache):
    """Compiled templates, for as long as the site is served."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, whose checksum is of the template as it is now."""
        if code := self._codes.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds."""
        self._codes[bucket.key] = bucket.bytecode_to_string()


@dataclass
class State:
    """The pages built last, what is wrong with them, and who writes the index."""

    pages: ServedPages = field(default_factory=ServedPages)
    problems: list[Problem] = field(default_factory=list)
    templates: Templates = field(default_factory=Templates)
    indexing: subprocess.Popen[bytes] | None = None

    def index(self, folder: str) -> None:
        """Index the site while the browser reloads; it takes a second."""
        if self.indexing:
            self.indexing.kill()
            self.indexing.wait()
        self.indexing = start_index(folder)


state = State()
