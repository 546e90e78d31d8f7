"""scikit-learn: estimators swap in a Pipeline if they inherit its bases."""

from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


class DuckClassifier:
    def fit(self, X: Any, y: Any) -> Self:
        self.classes_, counts = np.unique(y, return_counts=True)
        self.majority_ = self.classes_[counts.argmax()]
        return self

    def predict(self, X: Any) -> Any:
        return np.full(len(X), self.majority_)

    def score(self, X: Any, y: Any) -> float:
        return float((self.predict(X) == y).mean())


class MajorityClassifier(ClassifierMixin, BaseEstimator, DuckClassifier):
    """The same methods, with scikit-learn's base classes."""


def main() -> None:
    X, y = np.arange(10.0).reshape(5, 2), np.array([0, 0, 1, 1, 1])
    for classifier in (
        RandomForestClassifier(random_state=0),
        LogisticRegression(),
        SVC(),
        MajorityClassifier(),
        DuckClassifier(),
    ):
        print(type(classifier).__name__)
        pipeline = make_pipeline(StandardScaler(), classifier)
        print("score:", pipeline.fit(X, y).score(X, y))


if __name__ == "__main__":
    main()
