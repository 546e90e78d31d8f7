"""What the page claims and none of its files shows."""

from abc import ABC, abstractmethod
from typing import Any
from unittest.mock import Mock, create_autospec

import numpy as np
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin, is_classifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from snippets.protocol.after import Tracker, train
from snippets.protocol.library import DuckClassifier


@pytest.mark.parametrize("classifier", [RandomForestClassifier(), SVC()])
def test_you_swap_one_for_the_other(classifier: Any) -> None:
    X, y = np.arange(20.0).reshape(10, 2), np.array([0, 1] * 5)
    pipeline = make_pipeline(StandardScaler(), classifier)
    assert 0 <= pipeline.fit(X, y).score(X, y) <= 1


def test_inherit_with_mixins_to_its_left() -> None:
    class Left(ClassifierMixin, BaseEstimator, DuckClassifier):
        pass

    class Right(BaseEstimator, ClassifierMixin, DuckClassifier):
        pass

    assert is_classifier(Left())
    assert not is_classifier(Right())


def test_a_bare_mock_takes_any_call() -> None:
    Mock().log_metric("loss", 0.5)
    with pytest.raises(
        TypeError, match="missing a required argument: 'step'"
    ):
        create_autospec(Tracker, instance=True).log_metric("loss", 0.5)


def test_at_run_time_nothing_happens() -> None:
    with pytest.raises(AttributeError, match="log_metric"):
        train(object(), epochs=0)  # type: ignore[arg-type]


def test_an_abc_is_an_error_when_a_method_is_missing() -> None:
    class OwnTracker(ABC):
        @abstractmethod
        def log_metric(
            self, name: str, value: float, step: int
        ) -> None: ...

    class Forgetful(OwnTracker):
        pass

    with pytest.raises(TypeError, match="abstract class Forgetful"):
        Forgetful()  # type: ignore[abstract]
