"""Dates and times as a beginner meets them. Without time zones but UTC."""

import _club
from _dates import date_of, day_number, days_in_month, format_moment, iso_week, read_moment
from _dates import weekday as _weekday
from _time_of_day import check_clock as _check_clock
from _time_of_day import clock_repr as _clock_repr
from _time_of_day import clock_text as _clock_text
from _time_of_day import time
from _timedelta import DAY_US as _DAY
from _timedelta import delta as _delta
from _timedelta import timedelta

MINYEAR, MAXYEAR = 1, 9999
_EPOCH = 719163 * _DAY


def _ahead_us():
    return int(_club.utc_offset() * 1000000) if hasattr(_club, "utc_offset") else 0


def _now_us():
    """Microseconds since the first of January of the year 1, plus a day; on the page's clock."""
    return _EPOCH + round((_club.epoch() + _club.now()) * 1000000) + _ahead_us()


class timezone:
    """Only UTC: a moment of ours has no zone."""

    def __repr__(self):
        return "datetime.timezone.utc"

    def __str__(self):
        return "UTC"


UTC = timezone()
timezone.utc = UTC


class date:
    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self._date = (year, month, day)

    @classmethod
    def today(cls):
        return cls.fromordinal(_now_us() // _DAY)

    @classmethod
    def fromordinal(cls, n):
        year, month, day = date_of(n)
        return cls(year, month, day)

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls.fromordinal((_EPOCH + round(timestamp * 1000000) + _ahead_us()) // _DAY)

    @classmethod
    def fromisoformat(cls, date_string):
        try:
            found = read_moment(date_string, "%Y-%m-%d")
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(found["Y"], found["m"], found["d"])

    @classmethod
    def strptime(cls, date_string, format):
        found = read_moment(date_string, format)
        return cls(_year_in(found), found.get("m", 1), found.get("d", 1))

    @property
    def year(self):
        return self._date[0]

    @property
    def month(self):
        return self._date[1]

    @property
    def day(self):
        return self._date[2]

    def toordinal(self):
        return day_number(self._date[0], self._date[1], self._date[2])

    def weekday(self):
        return _weekday(self._date[0], self._date[1], self._date[2])

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        return iso_week(self._date[0], self._date[1], self._date[2])

    def isoformat(self):
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def timetuple(self):
        from time import struct_time

        first = day_number(self.year, 1, 1)
        clock = self._clock()
        return struct_time((*self._date, *clock[:3], self.weekday(), self.toordinal() - first + 1, -1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    def _clock(self):
        return (0, 0, 0, 0)

    def strftime(self, format):
        clock = self._clock()
        return format_moment(format, self._date, clock[:3], clock[3])

    def __format__(self, pattern):
        return self.strftime(pattern) if pattern else str(self)

    def __repr__(self):
        return f"datetime.date({self.year}, {self.month}, {self.day})"

    def __str__(self):
        return self.isoformat()

    def __hash__(self):
        return hash(self._us())

    def _us(self):
        return self.toordinal() * _DAY

    def _at(self, us):
        return type(self).fromordinal(_in_range(us) // _DAY)

    def _is_like(self, other):
        """A date and a moment can't be compared."""
        return isinstance(other, date) and isinstance(self, datetime) == isinstance(other, datetime)

    def __add__(self, other):
        return self._at(self._us() + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            # Of a date only whole days count: half a day less is the day before.
            return self._at(self._us() - other._us)
        return _delta(self._us() - other._us()) if self._is_like(other) else NotImplemented

    def __eq__(self, other):
        return self._us() == other._us() if self._is_like(other) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if self._is_like(other) else NotImplemented

    def __le__(self, other):
        return self._us() <= other._us() if self._is_like(other) else NotImplemented

    def __gt__(self, other):
        return self._us() > other._us() if self._is_like(other) else NotImplemented

    def __ge__(self, other):
        return self._us() >= other._us() if self._is_like(other) else NotImplemented


def _check_date(year, month, day):
    for value in (year, month, day):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"day {day} must be in range 1..{days_in_month(year, month)} for month {month} in year {year}")


def _in_range(us):
    if not _DAY <= us < 3652060 * _DAY:
        raise OverflowError("date value out of range")
    return us


def _year_in(found):
    if "y" in found:
        return found["y"] + (2000 if found["y"] < 69 else 1900)
    return found.get("Y", 1900)


class datetime(date):
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0):
        _check_date(year, month, day)
        _check_clock(hour, minute, second, microsecond)
        self._date = (year, month, day)
        self._fields = (hour, minute, second, microsecond)

    @classmethod
    def now(cls, tz=None):
        return cls._of(_now_us() - (_ahead_us() if tz is not None else 0))

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls._of(_now_us() - _ahead_us())

    @classmethod
    def _of(cls, us):
        year, month, day = date_of(us // _DAY)
        rest = us % _DAY
        seconds = rest // 1000000
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, rest % 1000000)

    @classmethod
    def fromordinal(cls, n):
        return cls._of(n * _DAY)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls._of(_EPOCH + round(timestamp * 1000000) + (_ahead_us() if tz is None else 0))

    @classmethod
    def combine(cls, date, time):
        return cls(*date._date, *time._fields)

    @classmethod
    def fromisoformat(cls, date_string):
        for clock in ("T%H:%M:%S.%f", "T%H:%M:%S", "T%H:%M", ""):
            try:
                found = read_moment(date_string.replace(" ", "T"), "%Y-%m-%d" + clock)
            except ValueError:
                continue
            return cls._found(found)
        raise ValueError(f"Invalid isoformat string: {date_string!r}")

    @classmethod
    def strptime(cls, date_string, format):
        return cls._found(read_moment(date_string, format))

    @classmethod
    def _found(cls, found):
        hour = found.get("H", found.get("I", 0) % 12 + 12 * found.get("p", 0))
        return cls(
            _year_in(found),
            found.get("m", 1),
            found.get("d", 1),
            hour,
            found.get("M", 0),
            found.get("S", 0),
            found.get("f", 0),
        )

    @property
    def hour(self):
        return self._fields[0]

    @property
    def minute(self):
        return self._fields[1]

    @property
    def second(self):
        return self._fields[2]

    @property
    def microsecond(self):
        return self._fields[3]

    @property
    def tzinfo(self):
        return None

    def date(self):
        return _date(*self._date)

    def time(self):
        return time(*self._fields)

    def timestamp(self):
        return (self._us() - _EPOCH - _ahead_us()) / 1000000

    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + _clock_text(*self._fields, timespec)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None):
        given = (year, month, day, hour, minute, second, microsecond)
        return type(self)(*[old if new is None else new for old, new in zip(self._date + self._fields, given)])

    def _clock(self):
        return self._fields

    def _us(self):
        hour, minute, second, microsecond = self._fields
        return self.toordinal() * _DAY + (hour * 3600 + minute * 60 + second) * 1000000 + microsecond

    def _at(self, us):
        return self._of(_in_range(us))

    def __repr__(self):
        return f"datetime.datetime({self.year}, {self.month}, {self.day}, {_clock_repr(self._fields)})"

    def __str__(self):
        return self.isoformat(" ")


# In the class above, `date` is a method.
_date = date
date.min, date.max, date.resolution = date(MINYEAR, 1, 1), date(MAXYEAR, 12, 31), timedelta(1)
datetime.min, datetime.max = datetime(MINYEAR, 1, 1), datetime(MAXYEAR, 12, 31, 23, 59, 59, 999999)
datetime.resolution = time.resolution = timedelta(microseconds=1)
time.min, time.max = time(), time(23, 59, 59, 999999)
