"""FastAPI: the reply names its rung, and a critical request gets a 503."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient

from snippets.graceful_degradation.after import Answer


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.model = json.loads(app.state.model_file.read_text())
    yield


app = FastAPI(lifespan=lifespan)


async def ask_gpu(_user: str) -> list[str]:
    return await asyncio.Future()  # The worker never replies.


@app.get("/recommend/{user}")
async def recommend(user: str, critical: bool = False) -> Answer:
    try:
        async with asyncio.timeout(0.05):
            items = await ask_gpu(user)
        return Answer(items, "gpu", degraded=False)
    except TimeoutError:
        if critical:
            raise HTTPException(503, "no reply from the GPU") from None
    items = app.state.model[user]
    return Answer(items, "cpu", degraded=True)


def main() -> None:
    with TemporaryDirectory() as folder:
        app.state.model_file = Path(folder) / "model.json"
        try:
            with TestClient(app):
                print("ready")
        except FileNotFoundError:
            print("no model file: the server does not start")
        app.state.model_file.write_text('{"Ann": ["stove"]}')
        with TestClient(app) as client:
            for path in ("/recommend/Ann", "/recommend/Ann?critical=1"):
                reply = client.get(path)
                print(reply.status_code, reply.json())


if __name__ == "__main__":
    main()
