"""Three layers try three times each, and a request is not undone."""

from collections.abc import Callable

from snippets.retry.server import ApiError


class DeadServer:
    """Refuses every request, and counts them."""

    def __init__(self) -> None:
        self.requests = 0

    def ask(self) -> None:
        self.requests += 1
        raise ApiError(503, "Service Unavailable")


class TrainingCluster:
    """Starts each job that it is asked for; its first answer is lost."""

    def __init__(self) -> None:
        self.jobs = 0

    def start_job(self) -> None:
        self.jobs += 1
        if self.jobs == 1:
            raise ApiError(504, "Gateway Timeout")


def try_three_times(call: Callable[[], None]) -> Callable[[], None]:
    """Wrap a call; its waits are left out here."""

    def wrapper() -> None:
        for _ in range(2):
            try:
                return call()
            except ApiError:
                pass
        return call()

    return wrapper


def main() -> None:
    server = DeadServer()
    http_client = try_three_times(server.ask)
    feature_store = try_three_times(http_client)
    job = try_three_times(feature_store)
    try:
        job()
    except ApiError as error:
        print(f"{error}, after {server.requests} requests")
    cluster = TrainingCluster()
    try_three_times(cluster.start_job)()
    print("wanted 1 training job, started", cluster.jobs)


if __name__ == "__main__":
    main()
