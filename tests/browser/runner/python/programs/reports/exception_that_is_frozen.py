# An exception that lets nothing be set is reported, also as a cause.
from dataclasses import dataclass


@dataclass(frozen=True)
class NotFound(LookupError):
    key: str


try:
    raise NotFound("a")
except NotFound as error:
    raise RuntimeError("nothing there") from error
