"""Days and their names, for `time`, `datetime` and `calendar`: the Gregorian calendar in both directions, as CPython has it."""

MONTH_NAMES = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# The day number of 1970-01-01.
EPOCH_DAY = 719163


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month]


def day_of_year(year, month, day):
    return _BEFORE_MONTH[month] + day + (1 if month > 2 and is_leap(year) else 0)


def day_number(year, month, day):
    """1 is the first of January of the year 1, a Monday."""
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + day_of_year(year, month, day)


def date_of(number):
    """(year, month, day) of a day number."""
    year = number * 400 // 146097 + 1
    while day_number(year, 1, 1) > number:
        year -= 1
    while day_number(year + 1, 1, 1) <= number:
        year += 1
    month = 1
    rest = number - day_number(year, 1, 1)
    while rest >= days_in_month(year, month):
        rest -= days_in_month(year, month)
        month += 1
    return year, month, rest + 1


def weekday(year, month, day):
    """0 is Monday."""
    return (day_number(year, month, day) + 6) % 7


def iso_week(year, month, day):
    """(year, week, day) as ISO 8601 counts: the first week is the one with the first Thursday; 1 is Monday."""
    number = day_number(year, month, day)
    thursday = number - weekday(year, month, day) + 3
    its_year = date_of(thursday)[0]
    return its_year, (thursday - day_number(its_year, 1, 1)) // 7 + 1, weekday(year, month, day) + 1


def _two(number):
    return f"{number:02d}"


def _hour_of_twelve(hour):
    return (hour - 1) % 12 + 1


def format_moment(pattern, date, clock, microsecond=0, zone=("", "")):
    """strftime. date: (year, month, day); clock: (hour, minute, second); zone: its difference as `+0200`, its name."""
    if "%" not in pattern:
        return pattern
    result = ""
    at = 0
    while at < len(pattern):
        sign = pattern[at]
        at += 1
        if sign != "%" or at == len(pattern):
            result += sign
            continue
        code = pattern[at]
        at += 1
        # What some books write for a number without a zero in front.
        if code == "-" and at < len(pattern):
            part = _code(pattern[at], date, clock, microsecond, zone)
            at += 1
            result += part.lstrip("0") or "0"
        else:
            result += _code(code, date, clock, microsecond, zone)
    return result


def _code(code, date, clock, microsecond, zone):
    if code in _OF_DATE:
        return _OF_DATE[code](date[0], date[1], date[2])
    if code in _OF_CLOCK:
        return _OF_CLOCK[code](clock[0], clock[1], clock[2])
    if code in _TOGETHER:
        return format_moment(_TOGETHER[code], date, clock, microsecond, zone)
    plain = {"%": "%", "n": "\n", "t": "\t", "f": f"{microsecond:06d}", "z": zone[0], "Z": zone[1]}
    return plain.get(code, "%" + code)


def _week(year, month, day, first):
    """Weeks begin with `first` (0 is Monday); days before the first of these are in week 0."""
    since = (weekday(year, month, day) - first) % 7
    return _two((day_of_year(year, month, day) + 6 - since) // 7)


_OF_DATE = {
    "a": lambda y, m, d: DAY_NAMES[weekday(y, m, d)][:3],
    "A": lambda y, m, d: DAY_NAMES[weekday(y, m, d)],
    "b": lambda y, m, d: MONTH_NAMES[m][:3],
    "B": lambda y, m, d: MONTH_NAMES[m],
    "C": lambda y, m, d: _two(y // 100),
    "d": lambda y, m, d: _two(d),
    "e": lambda y, m, d: f"{d:2d}",
    "g": lambda y, m, d: _two(iso_week(y, m, d)[0] % 100),
    "G": lambda y, m, d: str(iso_week(y, m, d)[0]),
    "h": lambda y, m, d: MONTH_NAMES[m][:3],
    "j": lambda y, m, d: f"{day_of_year(y, m, d):03d}",
    "m": lambda y, m, d: _two(m),
    "u": lambda y, m, d: str(weekday(y, m, d) + 1),
    "U": lambda y, m, d: _week(y, m, d, 6),
    "V": lambda y, m, d: _two(iso_week(y, m, d)[1]),
    "w": lambda y, m, d: str((weekday(y, m, d) + 1) % 7),
    "W": lambda y, m, d: _week(y, m, d, 0),
    "y": lambda y, m, d: _two(y % 100),
    "Y": lambda y, m, d: str(y),
}
_OF_CLOCK = {
    "H": lambda h, m, s: _two(h),
    "I": lambda h, m, s: _two(_hour_of_twelve(h)),
    "k": lambda h, m, s: f"{h:2d}",
    "l": lambda h, m, s: f"{_hour_of_twelve(h):2d}",
    "M": lambda h, m, s: _two(m),
    "p": lambda h, m, s: "AM" if h < 12 else "PM",
    "P": lambda h, m, s: "am" if h < 12 else "pm",
    "S": lambda h, m, s: _two(s),
}
_TOGETHER = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}


def read_moment(text, pattern):
    """strptime: a dictionary of what was found, by code (`Y`, `m`, `d`, `H`, `M`, `S`, `f`, `y`, `p`, `j`). ValueError as CPython's."""
    found = {}
    rest = _read(text, pattern, found)
    if rest is None:
        raise ValueError(f"time data {text!r} does not match format {pattern!r}")
    if rest:
        raise ValueError(f"unconverted data remains: {rest}")
    return found


_DIGITS = {"Y": 4, "m": 2, "d": 2, "H": 2, "I": 2, "M": 2, "S": 2, "y": 2, "j": 3, "f": 6, "e": 2}
_LARGEST = {"m": 12, "d": 31, "H": 23, "I": 12, "M": 59, "S": 61, "j": 366, "e": 31}
_SMALLEST = {"m": 1, "d": 1, "I": 1, "j": 1, "e": 1}


def _read(text, pattern, found):
    """What is left of `text`; None: it doesn't match."""
    while pattern:
        if pattern[0].isspace():
            pattern = pattern.lstrip()
            text = text.lstrip()
        elif pattern[0] == "%" and len(pattern) > 1:
            code, pattern = pattern[1], pattern[2:]
            if code in _TOGETHER:
                pattern = _TOGETHER[code] + pattern
                continue
            text = _read_code(code, text, found)
            if text is None:
                return None
        elif text[:1].lower() == pattern[0].lower():
            text, pattern = text[1:], pattern[1:]
        else:
            return None
    return text


def _read_code(code, text, found):
    if code in _DIGITS:
        return _read_number(code, text, found)
    names = {"a": DAY_NAMES, "A": DAY_NAMES, "b": MONTH_NAMES, "B": MONTH_NAMES, "p": ("AM", "PM")}.get(code)
    if names is None:
        return text[1:] if code == "%" and text[:1] == "%" else None
    for number, name in enumerate(names):
        short = name[:3] if code in "ab" else name
        if short and text[: len(short)].lower() == short.lower():
            found["m" if code in "bB" else code] = number
            return text[len(short) :]
    return None


def _read_number(code, text, found):
    text = text.lstrip() if code == "e" else text
    length = 0
    while length < _DIGITS[code] and text[length : length + 1].isdigit():
        length += 1
    if code == "Y" and length < 4:
        return None
    # "31" isn't a month: it is month 3, and then something else.
    while length > 1 and int(text[:length]) > _LARGEST.get(code, 999999):
        length -= 1
    if length == 0 or int(text[:length]) < _SMALLEST.get(code, 0):
        return None
    digits = text[:length]
    found["d" if code == "e" else code] = int(digits + "0" * (6 - length) if code == "f" else digits)
    return text[length:]
