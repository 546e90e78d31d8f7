"""FastAPI: `Depends` hands in the model that was loaded at startup."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient


@dataclass
class Model:
    slope: float

    def predict(self, x: float) -> float:
        return self.slope * x


def load_model() -> Model:
    print("loading the weights")
    return Model(slope=2.0)


# FastAPI runs the part before `yield` when the server starts, and would
# run a part after it when the server stops. The decorator makes this
# function something that `async with` can enter and leave.
@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.model = load_model()
    yield


app = FastAPI(lifespan=lifespan)


def get_model(request: Request) -> Model:
    model: Model = request.app.state.model
    return model


@app.get("/predict/{x}")
def answer(x: float, model: Annotated[Model, Depends(get_model)]) -> float:
    return model.predict(x)


def main() -> None:
    with TestClient(app) as client:
        print("request 1:", client.get("/predict/3").json())
        print("request 2:", client.get("/predict/4").json())

    app.dependency_overrides[get_model] = lambda: Model(slope=100.0)
    print("in a test:", TestClient(app).get("/predict/3").json())
    app.dependency_overrides.clear()


if __name__ == "__main__":
    main()
