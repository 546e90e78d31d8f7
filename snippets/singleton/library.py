"""FastAPI: the lifespan loads the model, and requests read app.state."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from snippets.singleton.after import Model


def get_model() -> Model:
    return Model()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.model = get_model()
    print("ready")
    yield
    print("stopped")


app = FastAPI(lifespan=lifespan)


@app.get("/label/{review}")
def label(review: str, request: Request) -> str:
    model: Model = request.app.state.model
    return model.predict(review)


def main() -> None:
    with TestClient(app) as client:
        for review in ("works well", "it broke", "love it"):
            print(review, "->", client.get(f"/label/{review}").json())


if __name__ == "__main__":
    main()
