"""What Check says first to the starter and to each wrong answer."""

BUILD = "CrossValidation(FakeTracker(), FakeModelFactory())"
RUN = f"{BUILD}.run(folds=2)"

REFUSED = f"{BUILD} raised TypeError: CrossValidation() takes no arguments"
NO_MODEL = "AttributeError: 'FakeModelFactory' object has no attribute"
NOT_CALLABLE = "TypeError: 'FakeTracker' object is not callable"
LINEAR_CALLED = "TypeError: 'Linear' object is not callable"
MESSAGES = {
    "exercise": REFUSED,
    "wrong_given_to_run": REFUSED,
    "wrong_model_instance": f"{RUN} raised {NO_MODEL}",
    "wrong_swapped_order": f"{RUN} raised {NOT_CALLABLE}",
    "wrong_tracker_factory": f"{RUN} raised {NOT_CALLABLE}",
    "wrong_builds_inside": f"{RUN} got 0 of the 2 models",
    "wrong_own_models": f"{RUN} got 0 of the 2 models",
    "wrong_one_model": f"{RUN} got 1 of the 2 models",
    "wrong_falsy_tracker": f"{RUN} logged the folds []",
    "wrong_linear_called": f"main() raised {LINEAR_CALLED}",
    "wrong_default_tracker": "tracker=StdoutTracker() in the signature",
}
