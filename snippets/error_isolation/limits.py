"""The same `try` around the data: the mean is wrong, without an error."""

ROWS = ["4.0", "5.0", "6,0"]  # The last price has a comma.


def mean_price(rows: list[str]) -> float:
    total = 0.0
    for row in rows:
        total += float(row)
    return total / len(rows)


def isolated_mean_price(rows: list[str]) -> float:
    total = 0.0
    for row in rows:
        try:
            total += float(row)
        except Exception:
            continue  # The total misses this row, but len(rows) counts it.
    return total / len(rows)


def main() -> None:
    print("with the try, the mean price is", isolated_mean_price(ROWS))
    try:
        mean_price(ROWS)
    except ValueError as error:
        print("without it, the program stops:", error)


if __name__ == "__main__":
    main()
