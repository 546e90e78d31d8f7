# Directives of strftime that Python does not name are those of Linux.
import datetime
import logging
import re
import sys
import time

early = datetime.datetime(2024, 2, 9, 3, 5, 7, 12345, tzinfo=datetime.UTC)
late = datetime.time(23, 59, 59)
for directive in (
    *("%k", "%l", "%P", "%-k", "%0l", "%^a", "%#Z", "%#p", "%^P", "%-d", "%_m"),
    *("%e", "%s", "%C", "%h", "%D %T", "%N", "%L", "%q", "%-", "%", "100%", "%%k"),
    *("%E", "%Ey", "%Od", "%+", "%H:%M:%S.%f", "%l:%M %P", "é%", "%\n", "%z", "%Z"),
):
    texts = (
        early.strftime(directive),
        time.strftime(directive, early.timetuple()),
        f"{late:{directive}}",
    )
    print(repr(directive), *map(repr, texts))
print(repr(time.strftime("")), time.strftime("%k") == time.strftime("%_H"))
formatter = logging.Formatter("%(asctime)s %(message)s", "%H.%f")
record = logging.LogRecord("a", logging.INFO, "a.py", 1, "text", (), None)
print(re.sub(r"\d+", "9", formatter.format(record)))
for wrong in ((), (1,), ("%Y", 3), ("%Y", (1,)), ("%k", (2024,) * 9), ("%Y", (), 3)):
    try:
        time.strftime(*wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(time.strftime, sys.modules["time"].strftime.__doc__.splitlines()[0])
