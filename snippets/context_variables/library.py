"""FastAPI: what an async dependency sets, the endpoint reads."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header
from fastapi.testclient import TestClient

from snippets.context_variables.after import request_id

app = FastAPI()
RequestId = Annotated[str, Header(alias="x-request-id")]


async def keep_id(new_id: RequestId) -> None:
    request_id.set(new_id)


def keep_id_in_a_thread(new_id: RequestId) -> None:
    request_id.set(new_id)


def read_id() -> str:
    return request_id.get()


# FastAPI runs a plain `def` in a thread, with a copy of the context.
@app.get("/kept", dependencies=[Depends(keep_id)])
def kept() -> str:
    return read_id()


@app.get("/lost", dependencies=[Depends(keep_id_in_a_thread)])
async def lost() -> str:
    return read_id()


def main() -> None:
    client = TestClient(app, headers={"x-request-id": "req-1"})
    print("set in an async def:", client.get("/kept").json())
    print("set in a plain def:", client.get("/lost").json())


if __name__ == "__main__":
    main()
