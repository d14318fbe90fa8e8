"""Lengths of time, for `datetime`. They are kept as one whole number of microseconds."""

DAY_US = 86400000000


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole_days = days + 7 * weeks
        whole_seconds = seconds + 60 * minutes + 3600 * hours
        parts = microseconds + 1000 * milliseconds
        self._us = _rounded(whole_days * DAY_US) + _rounded(whole_seconds * 1000000) + _rounded(parts)
        if not -999999999 <= self.days <= 999999999:
            raise OverflowError(f"days={self.days}; must have magnitude <= 999999999")

    @property
    def days(self):
        return self._us // DAY_US

    @property
    def seconds(self):
        return self._us % DAY_US // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def __repr__(self):
        names = ("days", "seconds", "microseconds")
        parts = [f"{name}={getattr(self, name)}" for name in names if getattr(self, name)]
        return "datetime.timedelta(" + (", ".join(parts) or "0") + ")"

    def __str__(self):
        seconds = self.seconds
        text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return text + (f".{self.microseconds:06d}" if self.microseconds else "")

    def __add__(self, other):
        return delta(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return delta(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __mul__(self, number):
        return delta(_rounded(self._us * number)) if isinstance(number, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        return delta(_rounded(self._us / other)) if isinstance(other, (int, float)) else NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return delta(self._us // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return delta(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __neg__(self):
        return delta(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return delta(abs(self._us))

    def __bool__(self):
        return self._us != 0

    def __hash__(self):
        return hash(self._us)

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented


def _rounded(number):
    return number if isinstance(number, int) else round(number)


def delta(us):
    return timedelta(us // DAY_US, 0, us % DAY_US)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 0, DAY_US - 1)
timedelta.resolution = timedelta(microseconds=1)
