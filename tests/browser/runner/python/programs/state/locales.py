# A locale that is not there is refused: none formats as if it were another.
import calendar
import locale

print(locale.getlocale(), locale.setlocale(locale.LC_CTYPE))
print(locale.setlocale(locale.LC_NUMERIC), locale.setlocale(locale.LC_ALL, ""))
print(locale.setlocale(locale.LC_ALL), f"{1234567:n}")
for name in ("de_DE.UTF-8", ("de_DE", "UTF-8"), "de", "nonsense", "C", "POSIX"):
    try:
        print(name, locale.setlocale(locale.LC_ALL, name), f"{1234567.5:n}")
    except locale.Error as error:
        print(name, str(error).partition(":")[0])
# What it was can be set again.
locale.setlocale(locale.LC_TIME, "C.UTF-8")
saved = locale.setlocale(locale.LC_ALL)
locale.setlocale(locale.LC_ALL, "C")
locale.setlocale(locale.LC_ALL, saved)
print(locale.setlocale(locale.LC_TIME), locale.setlocale(locale.LC_NUMERIC))
try:
    calendar.LocaleTextCalendar(locale="de_DE.UTF-8").formatweekheader(3)
except locale.Error as error:
    print(str(error).partition(":")[0])
for wrong in (lambda: locale.setlocale("x"), lambda: locale.setlocale(99, "C")):
    try:
        wrong()
    except (TypeError, locale.Error) as error:
        print(type(error).__name__)


class Number:
    def __index__(self):
        return locale.LC_TIME


print(locale.setlocale(Number(), "C"), locale.setlocale(Number()))
