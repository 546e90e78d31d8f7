"""after.py fails again once its ports alone are taken out of it."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

PACKAGE = "snippets.hexagonal_architecture"
PORTS = """\
class Tracker(Protocol):
    def log(self, step: int, loss: float) -> None: ...


class Checkpoints(Protocol):
    def save(self, name: str, weights: list[float]) -> None: ...
    def load(self, name: str) -> list[float] | None: ...
"""
VENDORS = f"""\
import json
from {PACKAGE} import boto3_standin as boto3, wandb_standin as wandb
"""
TRAIN_DOC = (
    '"""Train a model of one weight; its loss is the weight squared."""'
)
HEAD = f"""\
def train(tracker: Tracker, checkpoints: Checkpoints, lr: float) -> None:
    {TRAIN_DOC}
    weights = checkpoints.load("last")
    if weights is None:
        weights = [4.0]
"""
HEAD_WITHOUT = f"""\
def train(lr: float) -> None:
    {TRAIN_DOC}
    s3 = boto3.client("s3")
    try:
        response = s3.get_object(Bucket="models", Key="last")
        weights = json.load(response["Body"])
    except s3.exceptions.NoSuchKey:
        weights = [4.0]
    run = wandb.init(project="pricing")
"""
SAVE = 'checkpoints.save("last", weights)'
SAVE_WITHOUT = (
    's3.put_object(Bucket="models", Key="last", Body=json.dumps(weights))'
)


def test_without_the_pattern_the_failure_is_back() -> None:
    without = run_without(
        "snippets/hexagonal_architecture/after.py",
        {
            PORTS: VENDORS,
            HEAD: HEAD_WITHOUT,
            "tracker.log(step, loss)": 'run.log({"loss": loss}, step=step)',
            SAVE: SAVE_WITHOUT,
            "train(ListTracker(), MemoryCheckpoints(), lr=1.5)": (
                "train(lr=1.5)"
            ),
        },
    )
    assert without == record("snippets/hexagonal_architecture/before.py")
    assert without.exit == 1
