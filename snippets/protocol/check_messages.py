"""What Check says first to the starter and to each wrong answer."""

MESSAGES = {
    "exercise": "There is no class Tracker(Protocol)",
    "wrong_abstract_class": "There is no class Tracker(Protocol)",
    "wrong_annotates_the_class": "report_best() has tracker: TeamTracker",
    "wrong_every_method": "Write what is called and nothing else",
    "wrong_fake_no_step": "takes 3 positional arguments but 4 were given",
    "wrong_inherits": "Drop base class Tracker",
    "wrong_keeps_last": "Append to the list, and do not replace it",
    "wrong_names_the_method": "Leave the name of the method out",
    "wrong_no_annotation": "report_best() has tracker: Any",
    "wrong_no_step": "Tracker lists ['self', 'name', 'value']",
    "wrong_one_method": "Tracker has ['log_metric']",
    "wrong_shared_calls": "All fakes share that list",
}
