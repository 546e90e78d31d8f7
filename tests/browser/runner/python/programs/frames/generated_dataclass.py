# A traceback into generated code shows what the reader wrote.
from dataclasses import dataclass


@dataclass
class Config:
    rate: float

    def __post_init__(self):
        raise ValueError(self.rate)


Config(3)
