"""A fast tokenizer keeps a call's settings, so threads mix them up."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from threading import Barrier, Lock, local
from typing import Any

# Since Transformers 5 this is the fast tokenizer, written in Rust.
from transformers import BertTokenizer

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "it", "works"]
VOCABULARY = {word: number for number, word in enumerate(WORDS)}


def count(tokenizer: BertTokenizer, wanted: int) -> int:
    """Count the tokens of a long review that is cut to `wanted`."""
    cut = tokenizer("it works " * 9, truncation=True, max_length=wanted)
    return len(cut["input_ids"])


class Delayed(BertTokenizer):
    """Cuts only after two calls have stored the length they want."""

    def set_truncation_and_padding(self, **settings: Any) -> None:
        super().set_truncation_and_padding(**settings)
        both_have_stored.wait()


shared = BertTokenizer(vocab=VOCABULARY)
both_have_stored = Barrier(2, timeout=10)  # Holds one thread for another.
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
    both_use = partial(count, Delayed(vocab=VOCABULARY))
    with ThreadPoolExecutor(2) as pool:
        got = set(pool.map(both_use, [2, 4]))
    print("asked for 2 and for 4, both got the same:", len(got) == 1)
    wanted = [2, 3, 4, 5] * 50
    for way in (count_with_lock, count_with_own):
        with ThreadPoolExecutor(4) as pool:
            print(way.__name__, list(pool.map(way, wanted)) == wanted)


if __name__ == "__main__":
    main()
