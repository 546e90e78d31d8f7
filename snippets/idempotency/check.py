"""What Check runs: is an order that comes twice placed once?"""

from typing import Any

from snippets.checking import run_checks
from snippets.idempotency import trials
from snippets.idempotency.server import Server
from snippets.idempotency.trials import call, expect, order


def check_a_repeated_order_is_the_same_order(answer: Any) -> None:
    """A repeated order gets its first number, and is billed once."""
    server = Server(answer)
    first = order(server, "k-1")
    order(server, "k-9", customer="zeta")
    what = f"{call('k-1')}, called again after a restart of the server,"
    hint = "It is the same order: find its row by customer and key."
    expect(f"{what} returned", order(server, "k-1"), first, hint)
    hint = "Bill only if the key is new, and commit both together."
    expect(f"{what} left a bill of", server.billed("acme"), 100, hint)


def check_another_key_or_customer_is_another_order(answer: Any) -> None:
    """A new key is a new order, and two customers may use one key."""
    server = Server(answer)
    orders = [("k-1", "acme"), ("k-2", "acme"), ("k-1", "zeta")]
    numbers = [order(server, key, customer) for key, customer in orders]
    what = "acme's k-1, acme's k-2 and zeta's k-1 became the orders"
    hint = "What names an order is its customer and its key together."
    expect(what, numbers, [1, 2, 3], hint)


def check_other_images_are_refused(answer: Any) -> None:
    """The same key with other images is a ValueError, and not billed."""
    server = trials.server_with_order(answer)
    error = trials.error_of(server.order, "acme", "k-1", 250)
    what = f"{call('k-1', images=250)}, after one of 100 images,"
    hint = "A key stands for one order: find it, and compare the images."
    expect(f"{what} raised", error, "ValueError", hint)
    expect(f"{what} left a bill of", server.billed("acme"), 100, hint)


def check_a_failed_order_leaves_nothing(answer: Any) -> None:
    """An order that failed halfway can be repeated."""
    for write in ("UPDATE ON bill", "INSERT ON orders"):
        billed = trials.server_after_failure(answer, write).billed("acme")
        what = f"{call('k-1')}, repeated because {write} had failed,"
        hint = "Change both tables in one `with db:`: both, or neither."
        expect(f"{what} billed", billed, 100, hint)


def check_the_database_refuses_a_second_row(answer: Any) -> None:
    """The database refuses a second row of one customer and key."""
    error = trials.error_of(trials.server_with_order(answer).copy_order)
    hint = "Calls that overlap both find no row: write UNIQUE in SCHEMA."
    expect("A second row of k-1 raised", error, "IntegrityError", hint)


if __name__ == "__main__":
    run_checks(globals())
