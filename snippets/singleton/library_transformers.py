"""A fast tokenizer keeps a call's settings, so threads mix them up."""

from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from threading import Lock, local
from typing import Any

from transformers import BertTokenizer

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "it", "works"]
VOCABULARY = {word: number for number, word in enumerate(WORDS)}


def count(tokenizer: BertTokenizer, wanted: int) -> int:
    """Count the tokens of a long review that is cut to `wanted`."""
    cut = tokenizer("it works " * 9, truncation=True, max_length=wanted)
    return len(cut["input_ids"])


class Interrupted(BertTokenizer):
    """In the middle of a call for 4 tokens, a second thread asks for 2."""

    def set_truncation_and_padding(self, **settings: Any) -> None:
        super().set_truncation_and_padding(**settings)
        if settings["max_length"] == 4:
            with ThreadPoolExecutor() as pool:
                pool.submit(count, self, 2).result()


shared = BertTokenizer(vocab=VOCABULARY)
lock = Lock()
own = local()


def count_with_lock(wanted: int) -> int:
    with lock:
        return count(shared, wanted)


def count_with_own(wanted: int) -> int:
    if not hasattr(own, "tokenizer"):
        own.tokenizer = BertTokenizer(vocab=VOCABULARY)
    return count(own.tokenizer, wanted)


def main() -> None:
    print("tokenizers", version("tokenizers"))
    interrupted = Interrupted(vocab=VOCABULARY)
    print("asked for 4 tokens, got", count(interrupted, 4))
    wanted = [2, 3, 4, 5] * 50
    for way in (count_with_lock, count_with_own):
        with ThreadPoolExecutor(4) as pool:
            print(way.__name__, list(pool.map(way, wanted)) == wanted)


if __name__ == "__main__":
    main()
