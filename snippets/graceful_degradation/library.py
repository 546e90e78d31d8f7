"""FastAPI: GPU, CPU, popular items; a critical request gets a 503."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient

from snippets.graceful_degradation.after import Answer
from snippets.graceful_degradation.real_cpu import Cpu
from snippets.graceful_degradation.shop import POPULAR, CpuBusyError


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.cpu = Cpu(json.loads(app.state.file.read_text()))
    yield


app = FastAPI(lifespan=lifespan)


async def ask_gpu(_user: str) -> list[str]:
    return await asyncio.Future()  # The worker never replies.


@app.get("/recommend/{user}")
async def recommend(user: str, critical: bool = False) -> Answer:
    try:
        async with asyncio.timeout(0.2):
            return Answer(await ask_gpu(user), "gpu", degraded=False)
    except (TimeoutError, httpx.TransportError):
        if critical:
            raise HTTPException(503, "no reply from the GPU") from None
    try:
        async with asyncio.timeout(0.7):
            items = await asyncio.to_thread(app.state.cpu.ask, user)
        return Answer(items, "cpu", degraded=True)
    except (TimeoutError, CpuBusyError, KeyError):
        return Answer(POPULAR, "popular", degraded=True)


def main() -> None:
    with TemporaryDirectory() as folder:
        app.state.file = Path(folder) / "model.json"
        app.state.file.write_text('{"Ann": ["stove"]}')
        with TestClient(app) as client:
            for path in ("Ann", "Ann?critical=1", "Dee"):
                reply = client.get(f"/recommend/{path}")
                print(reply.status_code, reply.json())


if __name__ == "__main__":
    main()
