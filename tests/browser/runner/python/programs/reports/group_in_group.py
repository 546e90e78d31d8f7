# Groups in groups are reported as CPython does.
def fail(number):
    try:
        raise ValueError(number)
    except ValueError as error:
        return error


raise ExceptionGroup("runs", [fail(1), ExceptionGroup("folds", [fail(2), fail(3)])])
