"""What the page claims of Python and scikit-learn, and no file shows."""

from abc import ABC, abstractmethod
from typing import Any
from unittest.mock import Mock, create_autospec

import numpy as np
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin, is_classifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from snippets.protocol import before, solution
from snippets.protocol.after import TeamTracker, Tracker, train
from snippets.protocol.library import DuckClassifier

X, Y = np.arange(20.0).reshape(10, 2), np.array([0, 1] * 5)


@pytest.mark.parametrize(
    "estimator", [RandomForestClassifier, LogisticRegression, SVC]
)
def test_estimators_inherit_from_base_estimator_and_a_mixin(
    estimator: type,
) -> None:
    assert issubclass(estimator, BaseEstimator)
    assert issubclass(estimator, ClassifierMixin)


def test_a_predictor_cannot_be_an_intermediate_step() -> None:
    pipeline = make_pipeline(RandomForestClassifier(), SVC())
    with pytest.raises(
        TypeError, match="All intermediate steps should be transformers"
    ):
        pipeline.fit(X, Y)


def test_inherit_with_mixins_to_the_left() -> None:
    class Left(ClassifierMixin, BaseEstimator, DuckClassifier):
        pass

    class Right(BaseEstimator, ClassifierMixin, DuckClassifier):
        pass

    assert is_classifier(Left())
    assert not is_classifier(Right())


def test_a_mixin_alone_fails_with_super_has_no_attribute() -> None:
    class OnlyMixin(ClassifierMixin, DuckClassifier):
        pass

    pipeline = make_pipeline(StandardScaler(), OnlyMixin()).fit(X, Y)
    with pytest.raises(AttributeError) as caught:
        pipeline.predict(X)
    assert str(caught.value).startswith(
        "The following error was raised: "
        "'super' object has no attribute '__sklearn_tags__'."
    )


def test_both_classes_fit_the_protocol_of_the_solution(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fake = solution.FakeTracker()
    solution.report_best(fake, [0.9, 0.2])
    solution.report_best(solution.TeamTracker(), [0.9, 0.2])
    assert fake.calls == [("best_loss", 0.2, 2), ("best_epoch", "2")]
    assert "[team] step 2: best_loss=0.2" in capsys.readouterr().out


def test_a_bare_mock_takes_any_call() -> None:
    Mock().log_model("model.pt")
    with pytest.raises(
        TypeError, match="missing a required argument: 'step'"
    ):
        create_autospec(Tracker, instance=True).log_model("model.pt")


def test_a_mock_of_the_protocol_does_not_touch_the_real_class() -> None:
    """train() passes with the mock; before.TeamTracker is still wrong."""
    train(create_autospec(Tracker, instance=True))
    with pytest.raises(TypeError, match="2 positional arguments but 3"):
        train(before.TeamTracker())  # type: ignore[arg-type]


def test_python_does_not_read_the_annotation() -> None:
    with pytest.raises(AttributeError, match="no attribute 'log_model'"):
        train(object(), epochs=0)  # type: ignore[arg-type]


def test_an_abc_is_an_error_when_a_method_is_missing() -> None:
    class OwnTracker(ABC):
        @abstractmethod
        def log_model(self, path: str, step: int) -> None: ...

    class Forgetful(OwnTracker):
        pass

    class WrongSignature(OwnTracker):
        def log_model(self, path: str) -> None:  # type: ignore[override]
            pass

    with pytest.raises(TypeError, match="abstract class Forgetful"):
        Forgetful()  # type: ignore[abstract]
    WrongSignature()


def test_a_class_that_inherits_may_forget_a_method_and_log_nothing() -> (
    None
):
    class Forgetful(Tracker):
        pass

    forgetful = Forgetful()  # type: ignore[abstract]
    train(forgetful)
    logged: Any = forgetful.log_metric("loss", 0.5, 1)  # type: ignore[func-returns-value]
    assert logged is None


def test_a_protocol_is_not_made_and_not_asked_at_run_time() -> None:
    with pytest.raises(TypeError, match="Protocols cannot be instantiated"):
        Tracker()  # type: ignore[misc]
    with pytest.raises(
        TypeError,
        match="Instance and class checks can only be used with "
        "@runtime_checkable protocols",
    ):
        isinstance(TeamTracker(), Tracker)  # type: ignore[misc]
