"""Months as tables. Weeks begin on Monday unless setfirstweekday() says otherwise."""

from _dates import DAY_NAMES, MONTH_NAMES, day_number, days_in_month
from _dates import is_leap as isleap  # noqa: F401
from _dates import weekday as _weekday

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
day_name = list(DAY_NAMES)
day_abbr = [name[:3] for name in DAY_NAMES]
month_name = list(MONTH_NAMES)
month_abbr = [name[:3] for name in MONTH_NAMES]

_first = [MONDAY]


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


def _check(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def firstweekday():
    return _first[0]


def setfirstweekday(firstweekday):
    if not 0 <= firstweekday <= 6:
        raise ValueError(f"bad weekday number {firstweekday!r}; must be 0 (Monday) to 6 (Sunday)")
    _first[0] = firstweekday


def leapdays(y1, y2):
    return day_number(y2, 1, 1) - day_number(y1, 1, 1) - 365 * (y2 - y1)


def weekday(year, month, day):
    return _weekday(year, month, day)


def monthrange(year, month):
    """(the weekday of its first day, how many days)"""
    _check(month)
    return _weekday(year, month, 1), days_in_month(year, month)


def monthcalendar(year, month):
    """Its weeks; days of other months are 0."""
    first, count = monthrange(year, month)
    days = [0] * ((first - _first[0]) % 7) + list(range(1, count + 1))
    days += [0] * (-len(days) % 7)
    return [days[at : at + 7] for at in range(0, len(days), 7)]


def weekheader(width):
    names = day_name if width >= 9 else day_abbr
    return " ".join([names[(_first[0] + i) % 7][:width].center(width) for i in range(7)])


def month(theyear, themonth, w=0, l=0):  # noqa: E741
    return "\n".join(_lines(theyear, themonth, max(2, w), max(1, l), f"{month_name[themonth]} {theyear}")) + "\n"


def _lines(year, month, width, height, title):
    lines = [title.center(7 * (width + 1) - 1).rstrip(), weekheader(width).rstrip()]
    lines_of_week = []
    for week in monthcalendar(year, month):
        lines_of_week.append(" ".join([("%2i" % day if day else "").center(width) for day in week]).rstrip())
    result = []
    for line in lines + lines_of_week:
        result.append(line)
        result.extend([""] * (height - 1))
    return result


def prmonth(theyear, themonth, w=0, l=0):  # noqa: E741
    print(month(theyear, themonth, w, l), end="")


def calendar(year, w=2, l=1, c=6, m=3):  # noqa: E741
    """The whole year, `m` months beside each other."""
    width = 7 * (max(2, w) + 1) - 1
    gap = " " * max(2, c)
    text = str(year).center(width * m + len(gap) * (m - 1)).rstrip() + "\n" * max(1, l)
    for first in range(1, 13, m):
        blocks = [
            _lines(year, number, max(2, w), max(1, l), month_name[number])
            for number in range(first, min(first + m, 13))
        ]
        text += "\n" * max(1, l)
        for row in range(max(len(block) for block in blocks)):
            cells = [(block[row] if row < len(block) else "").ljust(width) for block in blocks]
            text += gap.join(cells).rstrip() + "\n"
    return text


def prcal(year, w=0, l=0, c=6, m=3):  # noqa: E741
    print(calendar(year, w, l, c, m), end="")
