"""A fraud model answers without a warning when a feature is made up."""

from math import exp


def fraud_risk(features: dict[str, float]) -> float:
    """Return a probability, as a trained model would."""
    score = 2 + 0.01 * features["total"] - 0.2 * features["past_orders"]
    return 1 / (1 + exp(-score))


def main() -> None:
    known = {"total": 100.0, "past_orders": 30.0}
    print(f"all features:         {fraud_risk(known):.2f}")
    half = {"total": 100.0}
    filled = half | {"past_orders": 0.0}
    print(f"past_orders set to 0: {fraud_risk(filled):.2f}")
    try:
        fraud_risk(half)
    except KeyError as missing:
        print(f"past_orders missing:  refused, no {missing}")


if __name__ == "__main__":
    main()
