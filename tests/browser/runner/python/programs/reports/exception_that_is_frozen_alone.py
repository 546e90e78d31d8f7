# The same without another one.
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotFound(LookupError):
    key: str


raise NotFound("a")
