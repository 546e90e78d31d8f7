"""What the page claims and none of its files shows."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from threading import Barrier, Event
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber
from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException
from moto import mock_aws
from tenacity import retry, retry_if_exception_type, stop_after_attempt

from snippets.idempotency import after, before, overlap, payload, solution
from snippets.idempotency.after import Message
from snippets.idempotency.library_s3 import store_once
from snippets.idempotency.overlap import BILL, look
from snippets.idempotency.server import Server

Handler = Callable[[sqlite3.Connection, Message], None]
WorkerCode = Callable[[sqlite3.Connection, Barrier], None]

HERE = Path(__file__).parent
PROGRAMS = (
    "before after exercise limits overlap payload solution three_ways"
)
ANSWERS = [
    "exercise",
    "solution",
    *(p.stem for p in sorted(HERE.glob("wrong_*.py"))),
]
M7 = Message("m-7", "acme", images=100)
DISK_IS_FULL = """
CREATE TRIGGER full BEFORE UPDATE ON bill
BEGIN SELECT RAISE(ABORT, 'disk is full'); END
"""


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(after.SCHEMA)
        yield connection


def handle_without_key(db: sqlite3.Connection, message: Message) -> None:
    before.handle(db, before.Message(**asdict(message)))


def committed_bill(db: sqlite3.Connection) -> int:
    """Roll back what is not committed, and return the sum of the bills."""
    db.rollback()
    (images,) = db.execute("SELECT sum(images) FROM bill").fetchone()
    return int(images)


def handle_with_two_blocks(
    db: sqlite3.Connection, message: Message
) -> None:
    with db:
        if not after.claim(db, message.id):
            return
    handle_without_key(db, message)


def handle_while_the_disk_is_full(
    db: sqlite3.Connection,
    handle: Handler,
) -> None:
    db.execute(DISK_IS_FULL)
    with pytest.raises(sqlite3.Error, match="disk is full"):
        handle(db, M7)
    db.execute("DROP TRIGGER full")


def test_a_key_that_failed_with_its_effect_is_free_again(
    db: sqlite3.Connection,
) -> None:
    handle_while_the_disk_is_full(db, after.handle)
    assert committed_bill(db) == 0
    after.handle(db, M7)
    assert committed_bill(db) == 100
    after.handle(db, M7)
    assert committed_bill(db) == 100


def test_another_message_is_billed_to_its_customer(
    db: sqlite3.Connection,
) -> None:
    with db:
        db.execute("INSERT INTO bill VALUES ('zeta', 0)")
    for message in (
        M7,
        Message("m-8", "acme", 5),
        Message("m-9", "zeta", 9),
    ):
        after.handle(db, message)
    bills = db.execute(
        "SELECT customer, images FROM bill ORDER BY customer"
    )
    assert bills.fetchall() == [("acme", 105), ("zeta", 9)]


def test_a_bill_that_does_not_exist_is_an_error_and_frees_the_key(
    db: sqlite3.Connection,
) -> None:
    m8 = Message("m-8", "zeta", images=100)
    for handle in (handle_without_key, after.handle, after.handle):
        with pytest.raises(LookupError, match="zeta"):
            handle(db, m8)
    with db:
        db.execute("INSERT INTO bill VALUES ('zeta', 0)")
    after.handle(db, m8)
    assert committed_bill(db) == 100


@pytest.mark.parametrize("name", ANSWERS)
def test_an_order_that_nobody_pays_is_an_error(name: str) -> None:
    answer = import_module(f"snippets.idempotency.{name}")
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(answer.SCHEMA)
        with pytest.raises(LookupError, match="nobody"):
            answer.place_order(db, "nobody", "k-1", 100)
        if not name.startswith("wrong"):
            db.commit()
            assert db.execute("SELECT * FROM orders").fetchall() == []


@pytest.mark.parametrize("module", [after, payload])
def test_a_message_without_a_key_is_an_error(module: Any) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(module.SCHEMA)
        message = (None,) if module is after else (None, "100")
        with pytest.raises(sqlite3.IntegrityError, match=r"handled\.key"):
            module.claim(db, *message)


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("column", ["customer", "key"])
def test_the_table_refuses_an_order_without_its_key(
    name: str, column: str
) -> None:
    answer = import_module(f"snippets.idempotency.{name}")
    order = {"customer": "acme", "key": "k-1", column: None}
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(answer.SCHEMA)
        with pytest.raises(
            sqlite3.IntegrityError, match=f"NOT NULL.*{column}"
        ):
            db.execute(
                "INSERT INTO orders (customer, key, images)"
                " VALUES (:customer, :key, 100)",
                order,
            )


def test_a_key_committed_by_itself_loses_the_effect(
    db: sqlite3.Connection,
) -> None:
    handle_while_the_disk_is_full(db, handle_with_two_blocks)
    handle_with_two_blocks(db, M7)
    assert committed_bill(db) == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "bill.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(after.SCHEMA)
    return path


def bill_of_eight_workers(path: Path, handle: WorkerCode) -> int:
    together = Barrier(8, timeout=30)

    def work(_: int) -> None:
        with closing(sqlite3.connect(path, timeout=60)) as db:
            handle(db, together)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    with closing(sqlite3.connect(path)) as db:
        return committed_bill(db)


def test_eight_workers_that_claim_bill_once(path: Path) -> None:
    def claim_first(db: sqlite3.Connection, together: Barrier) -> None:
        together.wait()
        after.handle(db, M7)

    assert bill_of_eight_workers(path, claim_first) == 100


def test_eight_workers_that_look_first_all_bill(path: Path) -> None:
    def look_first(db: sqlite3.Connection, together: Barrier) -> None:
        is_new = look(db, M7.id)
        together.wait()
        if is_new:
            with db:
                after.claim(db, M7.id)
                db.execute(BILL)

    assert bill_of_eight_workers(path, look_first) == 800


@pytest.mark.parametrize(
    "handle", [overlap.look_first, overlap.claim_first]
)
def test_each_worker_ends_its_transaction(
    path: Path, handle: Callable[..., None]
) -> None:
    with (
        overlap.open_bills(str(path)) as a,
        overlap.open_bills(str(path)) as b,
    ):
        handle(a, b)
        assert not a.in_transaction
        assert not b.in_transaction


@pytest.mark.parametrize("name", PROGRAMS.split())
def test_a_program_closes_what_it_opens(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[sqlite3.Connection] = []

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        opened.append(real_connect(*arguments, **options))
        return opened[-1]

    real_connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    monkeypatch.setattr(overlap, "connect", connect)
    import_module(f"snippets.idempotency.{name}").main()
    assert opened
    for db in opened:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            db.execute("SELECT 1")


def test_reading_a_bill_neither_saves_nor_undoes() -> None:
    server = Server(solution)
    with closing(server.db):
        server.db.execute("UPDATE bill SET images = 7")
        assert server.billed("acme") == 7
        assert server.db.in_transaction


def test_a_claim_waits_for_five_seconds_by_default(
    db: sqlite3.Connection,
) -> None:
    assert db.execute("PRAGMA busy_timeout").fetchone() == (5000,)


@pytest.mark.parametrize("a_commits", [True, False])
def test_a_second_claim_waits_for_the_first(
    path: Path, a_commits: bool
) -> None:
    started = Event()

    def claim_as_b() -> bool:
        with closing(sqlite3.connect(path, timeout=60)) as b:
            started.set()
            return after.claim(b, M7.id)

    with closing(sqlite3.connect(path)) as a, ThreadPoolExecutor() as pool:
        assert after.claim(a, M7.id)
        new_to_b = pool.submit(claim_as_b)
        started.wait(timeout=60)
        with pytest.raises(TimeoutError):
            new_to_b.result(timeout=0.3)
        if a_commits:
            a.commit()
        else:
            a.rollback()
        assert new_to_b.result(timeout=30) is not a_commits


def test_a_redelivery_scores_again_unless_the_worker_looks_before(
    db: sqlite3.Connection,
) -> None:
    scored: list[str] = []

    def work(message: Message) -> None:
        scored.append(message.id)
        after.handle(db, message)

    for _ in range(2):
        work(M7)
    assert (len(scored), committed_bill(db)) == (2, 100)
    m8 = Message("m-8", "acme", images=100)
    for _ in range(2):
        if look(db, m8.id):
            work(m8)
    assert (scored.count("m-8"), committed_bill(db)) == (1, 200)


def test_a_return_in_the_block_saves(db: sqlite3.Connection) -> None:
    def claim_and_return() -> bool:
        with db:
            return after.claim(db, M7.id)

    assert claim_and_return()
    db.rollback()
    assert not claim_and_return()


def test_a_deleted_key_lets_a_late_repetition_in(
    db: sqlite3.Connection,
) -> None:
    after.handle(db, M7)
    with db:
        db.execute("DELETE FROM handled WHERE key = 'm-7'")
    after.handle(db, M7)
    assert committed_bill(db) == 200


def test_after_py_drops_another_payload_under_the_same_key(
    db: sqlite3.Connection,
) -> None:
    after.handle(db, M7)
    after.handle(db, Message("m-7", "acme", images=250))
    assert committed_bill(db) == 100


def test_look_and_claim_refuse_a_known_key_with_another_payload() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(payload.SCHEMA)
        assert payload.look(db, M7.id, "100")
        assert payload.claim(db, M7.id, "100")
        db.commit()
        for refuse in (payload.look, payload.claim):
            with pytest.raises(ValueError, match="was used for 100"), db:
                refuse(db, M7.id, "250")
        assert not payload.look(db, M7.id, "100")
        assert not payload.claim(db, M7.id, "100")


def test_a_retry_bills_twice_unless_the_call_is_idempotent(
    db: sqlite3.Connection,
) -> None:
    tries: list[str] = []

    @retry(
        stop=stop_after_attempt(2),
        retry=retry_if_exception_type(TimeoutError),
    )
    def send(handle: Handler) -> None:
        tries.append("try")
        handle(db, M7)
        if len(tries) % 2:
            raise TimeoutError("the answer is lost")

    send(after.handle)
    assert (len(tries), committed_bill(db)) == (2, 100)
    send(handle_without_key)
    assert (len(tries), committed_bill(db)) == (4, 300)


def test_unique_alone_stops_the_effect_and_fails_each_retry() -> None:
    answer = import_module("snippets.idempotency.wrong_raises")
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(answer.SCHEMA)
        answer.place_order(db, "acme", "k-1", 100)
        for _ in range(2):
            with pytest.raises(
                sqlite3.IntegrityError, match="UNIQUE constraint failed"
            ):
                answer.place_order(db, "acme", "k-1", 100)
        assert committed_bill(db) == 100


def test_a_second_unlink_fails_unless_it_may_be_missing(
    tmp_path: Path,
) -> None:
    scratch = tmp_path / "m-7.npy"
    message = r"^\[Errno 2\] No such file or directory"
    with pytest.raises(FileNotFoundError, match=message):
        scratch.unlink()
    scratch.unlink(missing_ok=True)
    for _ in range(2):
        (tmp_path / "checkpoints").mkdir(exist_ok=True)


def test_put_and_delete_may_come_twice_and_post_may_not() -> None:
    app = FastAPI()
    models: dict[str, str] = {}

    @app.put("/models/{name}")
    def put(name: str, weights: str) -> None:
        models[name] = weights

    @app.delete("/models/{name}")
    def delete(name: str) -> None:
        if name not in models:
            raise HTTPException(404)
        del models[name]

    @app.post("/models")
    def post(weights: str) -> None:
        models[f"model-{len(models)}"] = weights

    client = TestClient(app)
    url = "/models/fraud"
    for _ in range(2):
        assert client.put(url, params={"weights": "v2"}).is_success
        assert models == {"fraud": "v2"}
    codes = []
    for _ in range(2):
        codes.append(client.delete(url).status_code)
        assert models == {}
    assert codes == [200, 404]
    for _ in range(2):
        client.post("/models", params={"weights": "v2"})
    assert len(models) == 2


def test_mlflow_takes_the_time_and_refuses_another_value(
    tmp_path: Path,
) -> None:
    client = MlflowClient(f"sqlite:///{tmp_path}/mlflow.db")
    experiment = client.create_experiment("images", str(tmp_path))
    run = client.create_run(experiment).info.run_id
    start = time.time()
    client.log_metric(run, "loss", 0.5)
    (point,) = client.get_metric_history(run, "loss")
    assert start - 1 < point.timestamp / 1000 < time.time() + 1
    for value, step, points in ((1, 1, 1), (1, 1, 1), (2, 1, 2), (2, 2, 3)):
        client.log_metric(run, "recall", value, timestamp=9, step=step)
        found = client.get_metric_history(run, "recall")
        assert len(found) == points
    client.log_param(run, "lr", 0.1)
    with pytest.raises(
        MlflowException, match="Changing param values is not allowed"
    ):
        client.log_param(run, "lr", 0.2)
    for _ in range(2):
        client.set_terminated(run)


def test_s3_refuses_a_second_object_in_these_words() -> None:
    with mock_aws():
        keys = {"aws_access_key_id": "x", "aws_secret_access_key": "x"}
        s3: Any = boto3.client("s3", region_name="us-east-1", **keys)
        s3.create_bucket(Bucket="scores")
        item = {"Bucket": "scores", "Key": "m-7.json", "IfNoneMatch": "*"}
        s3.put_object(Body=b"[0.9]", **item)
        refused = (
            r"^An error occurred \(PreconditionFailed\) when calling the "
            "PutObject operation: At least one of the pre-conditions"
        )
        with pytest.raises(s3.exceptions.ClientError, match=refused):
            s3.put_object(Body=b"[0.9]", **item)


def test_s3_says_that_a_conflict_is_to_be_retried_and_we_pass_it_on() -> (
    None
):
    keys = {"aws_access_key_id": "x", "aws_secret_access_key": "x"}
    s3: Any = boto3.client("s3", region_name="us-east-1", **keys)
    shape = s3.meta.service_model.shape_for("PutObjectRequest")
    documented = shape.members["IfNoneMatch"].documentation
    assert "<code>412 Precondition Failed</code>" in documented
    assert "<code>409 ConditionalRequestConflict</code>" in documented
    assert "On a 409 failure you should retry the upload." in documented
    conflict = "ConditionalRequestConflict"
    with Stubber(s3) as stub:
        stub.add_client_error("put_object", conflict, http_status_code=409)
        with pytest.raises(s3.exceptions.ClientError, match=conflict):
            store_once(s3, "m-7.json", b"[0.9]")
        stub.add_response("put_object", {})
        assert store_once(s3, "m-7.json", b"[0.9]") == "stored"


def test_sqs_keeps_its_id_for_a_redelivery_but_not_for_a_resend() -> None:
    with mock_aws():
        keys = {"aws_access_key_id": "x", "aws_secret_access_key": "x"}
        sqs: Any = boto3.client("sqs", region_name="us-east-1", **keys)
        visible = {"VisibilityTimeout": "0"}
        url = sqs.create_queue(QueueName="q", Attributes=visible)[
            "QueueUrl"
        ]
        item = {"QueueUrl": url, "MessageBody": "m"}
        first = sqs.send_message(**item)["MessageId"]
        for _ in range(2):
            (delivered,) = sqs.receive_message(QueueUrl=url)["Messages"]
            assert delivered["MessageId"] == first
        assert sqs.send_message(**item)["MessageId"] != first
