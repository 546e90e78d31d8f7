"""What Check says first to the starter and to each wrong answer."""

TRAINS = "On the server, importing your file and calling run(epochs=2)"
DRAWS = "On a laptop, run(epochs=2, plot=True) raised NameError"
LOADS = "On a laptop, importing your file and calling run(epochs=2) loaded"
ASKED = "On the server, run(epochs=2, plot=True)"
MISSING = f"{ASKED} raised ModuleNotFoundError: No module named"
# All that it says to each, in order.
COMPLAINTS = {
    "exercise": [TRAINS, LOADS, MISSING],
    "wrong_exits": [f"{ASKED} raised SystemExit"],
    "wrong_fails_late": [f"{ASKED} raised ImportError: pip install"],
    "wrong_find_spec": [MISSING],
    "wrong_import_in_run": [TRAINS, LOADS],
    "wrong_installs_it": [f"{ASKED} raised nothing"],
    "wrong_name_of_run": [DRAWS],
    "wrong_names_no_extra": [MISSING],
    "wrong_none_at_top": [LOADS, f"{ASKED} raised AttributeError"],
    "wrong_only_a_warning": [f"{ASKED} raised nothing"],
}
MESSAGES = {answer: said[0] for answer, said in COMPLAINTS.items()}
