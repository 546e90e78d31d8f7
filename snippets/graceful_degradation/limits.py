"""On the CPU, the same requests in the same time are too many."""

from math import inf

ASKED = [number / 10 for number in range(20)]  # ten requests a second
BUDGET = 1.0


def count_in_time(seconds: float, longest_wait: float) -> int:
    """Count the answers in time, when each takes `seconds` in turn.

    A request that would have to wait longer is not taken.

    >>> count_in_time(0.05, inf)
    20
    """
    free_at = 0.0
    in_time = 0
    for asked in ASKED:
        start = max(asked, free_at)
        if start - asked > longest_wait:
            continue
        free_at = start + seconds
        if free_at - asked <= BUDGET:
            in_time += 1
    return in_time


def main() -> None:
    print("requests:", len(ASKED))
    print("GPU, all wait for their turn:", count_in_time(0.05, inf))
    print("CPU, all wait for their turn:", count_in_time(0.5, inf))
    print("CPU, nobody waits:", count_in_time(0.5, 0.0))


if __name__ == "__main__":
    main()
