"""Times of day, for `datetime`."""

from _dates import format_moment, read_moment


def check_clock(hour, minute, second, microsecond):
    for name, value, limit in (
        ("hour", hour, 23),
        ("minute", minute, 59),
        ("second", second, 59),
        ("microsecond", microsecond, 999999),
    ):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 0 <= value <= limit:
            raise ValueError(f"{name} must be in 0..{limit}, not {value}")


def clock_text(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return text + f".{microsecond // 1000:03d}"
    if timespec == "microseconds" or (timespec == "auto" and microsecond):
        return text + f".{microsecond:06d}"
    return text


def clock_repr(clock):
    """The fields of a clock, without the zeros at its end; hours and minutes stay."""
    shown = list(clock)
    while len(shown) > 2 and shown[-1] == 0:
        shown.pop()
    return ", ".join([str(value) for value in shown])


class time:
    """A time of day."""

    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        check_clock(hour, minute, second, microsecond)
        self._fields = (hour, minute, second, microsecond)

    @classmethod
    def fromisoformat(cls, time_string):
        for pattern in ("%H:%M:%S.%f", "%H:%M:%S", "%H:%M"):
            try:
                found = read_moment(time_string, pattern)
            except ValueError:
                continue
            return cls(found["H"], found["M"], found.get("S", 0), found.get("f", 0))
        raise ValueError(f"Invalid isoformat string: {time_string!r}")

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

    def isoformat(self, timespec="auto"):
        return clock_text(*self._fields, timespec)

    def strftime(self, format):
        return format_moment(format, (1900, 1, 1), self._fields[:3], self._fields[3])

    def replace(self, hour=None, minute=None, second=None, microsecond=None):
        given = (hour, minute, second, microsecond)
        return time(*[old if new is None else new for old, new in zip(self._fields, given)])

    def __format__(self, pattern):
        return self.strftime(pattern) if pattern else str(self)

    def __repr__(self):
        return f"datetime.time({clock_repr(self._fields)})"

    def __str__(self):
        return self.isoformat()

    def __hash__(self):
        return hash(self._fields)

    def __eq__(self, other):
        return self._fields == other._fields if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._fields < other._fields if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._fields <= other._fields if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._fields > other._fields if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._fields >= other._fields if isinstance(other, time) else NotImplemented
