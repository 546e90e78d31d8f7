"""What Check says first to the starter and to each wrong answer."""

AT_IMPORT = "Importing loaded weights"
NOT_SHARED = "open_session().model is open_session().model was False"
RESET_LOADS = "reset() loaded weights"
MESSAGES = {
    "exercise": NOT_SHARED,
    "wrong_at_import": AT_IMPORT,
    "wrong_cached_property": NOT_SHARED,
    "wrong_cached_session": "After ann.history.append('I earn 90k')",
    "wrong_class_attribute": AT_IMPORT,
    "wrong_from_after": "calls it in this file",
    "wrong_lazy_on_self": NOT_SHARED,
    "wrong_new": "Two calls of open_session() ran Model() 2 times",
    "wrong_parameter": "It raised TypeError: open_session() missing",
    "wrong_reset_loads": RESET_LOADS,
    "wrong_reset_local": "After reset(), open_session() gave the old",
}
