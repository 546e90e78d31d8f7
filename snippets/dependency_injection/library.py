"""FastAPI: Depends injects, once a request, and a test overrides it."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


def load_weights() -> dict[str, float]:
    print("loading the weights")
    return {"bias": 1.0, "slope": 2.0}


Weights = Annotated[dict[str, float], Depends(load_weights)]


def get_bias(weights: Weights) -> float:
    return weights["bias"]


@app.get("/predict/{x}")
def predict(
    x: float, weights: Weights, bias: Annotated[float, Depends(get_bias)]
) -> float:
    return weights["slope"] * x + bias


def main() -> None:
    client = TestClient(app)
    print("request 1:", client.get("/predict/3").json())
    print("request 2:", client.get("/predict/4").json())
    app.dependency_overrides[load_weights] = lambda: {"bias": 0, "slope": 9}
    print("overridden:", client.get("/predict/4").json())


if __name__ == "__main__":
    main()
