"""FastAPI: GPU, CPU, popular items; a critical request gets a 503."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from fastapi import FastAPI, HTTPException, testclient

from snippets.graceful_degradation import after, real_cpu, shop


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.cpu = real_cpu.Cpu(json.loads(app.state.file.read_text()))
    yield


app = FastAPI(lifespan=lifespan)
log = logging.getLogger(__name__)


async def ask_gpu(_user: str) -> tuple[str, ...]:
    return await asyncio.Future()  # The worker never replies.


@app.get("/recommend/{user}")
async def recommend(user: str, critical: bool = False) -> after.Answer:
    try:
        async with asyncio.timeout(0.2):
            return after.Answer(await ask_gpu(user), "gpu", degraded=False)
    except (TimeoutError, httpx.TransportError) as exc:
        log.info("gpu failed: %r", exc)
        if critical:
            raise HTTPException(503, "no reply from the GPU") from exc
    try:
        async with asyncio.timeout(0.7):
            items = await asyncio.to_thread(app.state.cpu.ask, user)
        return after.Answer(items, "cpu", degraded=True)
    except (TimeoutError, shop.CpuBusyError, shop.UnknownUserError) as exc:
        log.info("cpu failed: %r", exc)
        return after.Answer(shop.POPULAR, "popular", degraded=True)


def main() -> None:
    with TemporaryDirectory() as folder:
        app.state.file = Path(folder) / "model.json"
        app.state.file.write_text('{"Ann": ["stove"]}')
        with testclient.TestClient(app) as client:
            for path in ("Ann", "Ann?critical=1", "Dee"):
                reply = client.get(f"/recommend/{path}")
                print(reply.status_code, reply.json())


if __name__ == "__main__":
    main()
