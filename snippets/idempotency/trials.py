"""How Check calls an answer, and how it says what went wrong."""

from collections.abc import Callable
from typing import Any

from snippets.checking import attempt
from snippets.idempotency import solution
from snippets.idempotency.server import Server


def call(key: str, customer: str = "acme", images: int = 100) -> str:
    """Write down a call of place_order()."""
    return f"place_order(db, {customer!r}, {key!r}, {images})"


def order(server: Server, key: str, customer: str = "acme") -> Any:
    """Order 100 images, which must not raise an error."""
    outcome = attempt(server.order, customer, key, 100)
    assert not outcome.raised, (
        f"{call(key, customer)} {outcome.ending}. Expected the number of "
        "an order, because this call breaks no rule."
    )
    return outcome.returned


def server_with_order(answer: Any) -> Server:
    """Start a server, and place acme's order k-1."""
    server = Server(answer)
    order(server, "k-1")
    return server


def server_after_failure(answer: Any, write: str) -> Server:
    """Order k-1 while a write fails, and again when it works."""
    server = Server(answer)
    server.order_while_failing(write)
    order(server, "k-1")
    return server


def error_of(action: Callable[..., object], *arguments: object) -> str:
    """Name the error that a call raises."""
    error = attempt(action, *arguments).error
    return type(error).__name__ if error else "no error"


def expect(what: str, got: object, wanted: object, hint: str) -> None:
    assert got == wanted, f"{what} {got}, expected {wanted}. {hint}"


def main() -> None:
    print(call("k-1"), "returns", order(Server(solution), "k-1"))


if __name__ == "__main__":
    main()
