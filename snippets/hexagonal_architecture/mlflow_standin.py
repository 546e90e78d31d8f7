"""A stand-in for MLflow's client: it writes down each call."""

from types import SimpleNamespace


class MlflowClient:
    def __init__(self) -> None:
        self.calls: list[str] = []

    def create_run(self, experiment_id: str) -> SimpleNamespace:
        self.calls.append(f"create_run experiment_id={experiment_id}")
        return SimpleNamespace(info=SimpleNamespace(run_id="run-1"))

    def log_metric(
        self, run_id: str, key: str, value: float, *, step: int
    ) -> None:
        self.calls.append(f"log_metric {key}={value} step={step}")

    def set_terminated(self, run_id: str, status: str = "FINISHED") -> None:
        self.calls.append(f"set_terminated {status}")


def main() -> None:
    client = MlflowClient()
    run_id = client.create_run(experiment_id="0").info.run_id
    client.log_metric(run_id, "loss", 4.0, step=1)
    client.set_terminated(run_id, status="FAILED")
    print(*client.calls, sep="\n")


if __name__ == "__main__":
    main()
