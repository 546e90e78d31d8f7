"""FastAPI: the lifespan loads the model, and requests read app.state."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from snippets.singleton.after import Model


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.model = Model()
    print("ready")
    yield
    print("stopped")


app = FastAPI(lifespan=lifespan)


@app.get("/embed/{text}")
def embed(text: str, request: Request) -> list[int]:
    model: Model = request.app.state.model
    return model.embed(text)


def main() -> None:
    with TestClient(app) as client:
        for text in ("one", "two words", "three of them"):
            print(text, client.get(f"/embed/{text}").json())


if __name__ == "__main__":
    main()
