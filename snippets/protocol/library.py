"""scikit-learn: matching methods are no longer enough for a Pipeline."""

from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


class DuckClassifier:
    def fit(self, X: Any, y: Any) -> Self:
        self.classes_, counts = np.unique(y, return_counts=True)
        self.majority_ = self.classes_[counts.argmax()]
        return self

    def predict(self, X: Any) -> Any:
        return np.full(len(X), self.majority_)


class MajorityClassifier(ClassifierMixin, BaseEstimator, DuckClassifier):
    """The same methods, inherited beside scikit-learn's bases."""


def main() -> None:
    X, y = np.arange(10.0).reshape(5, 2), np.array([0, 1, 1, 1, 0])
    for classifier in (MajorityClassifier(), DuckClassifier()):
        print(type(classifier).__name__)
        pipeline = make_pipeline(StandardScaler(), classifier)
        print(pipeline.fit(X, y).predict(X))


if __name__ == "__main__":
    main()
