"""Time as it passes for the program: when the page holds it, time stands still."""

import _club
from _dates import EPOCH_DAY, date_of, day_number, day_of_year, format_moment, read_moment, weekday

_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")

# Seconds from Greenwich's time to that of the page; a page that doesn't say it has Greenwich's.
_ahead = _club.utc_offset() if hasattr(_club, "utc_offset") else 0.0
timezone = altzone = -int(_ahead)
daylight = 0
tzname = ("UTC", "UTC") if not _ahead else ("EET", "EEST")


class struct_time(tuple):
    def __new__(cls, values):
        values = tuple(values)
        if len(values) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)")
        return tuple.__new__(cls, values[:9])

    def __getitem__(self, place):
        # A part of it is a plain tuple; Brython would give another struct_time.
        return tuple(self)[place] if isinstance(place, slice) else tuple.__getitem__(self, place)

    def __repr__(self):
        return "time.struct_time(" + ", ".join([f"{name}={value}" for name, value in zip(_FIELDS, self)]) + ")"

    __str__ = __repr__

    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]


def sleep(seconds):
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _club.sleep(float(seconds))


def time():
    return _club.epoch() + _club.now()


def time_ns():
    return int(time() * 1000000) * 1000


def perf_counter():
    return float(_club.now())


monotonic = perf_counter
process_time = perf_counter
thread_time = perf_counter


def perf_counter_ns():
    return int(_club.now() * 1000000) * 1000


monotonic_ns = perf_counter_ns
process_time_ns = perf_counter_ns


def gmtime(seconds=None):
    whole = int((time() if seconds is None else seconds) // 1)
    year, month, day = date_of(whole // 86400 + EPOCH_DAY)
    rest = whole % 86400
    return struct_time(
        (
            year,
            month,
            day,
            rest // 3600,
            rest // 60 % 60,
            rest % 60,
            weekday(year, month, day),
            day_of_year(year, month, day),
            0,
        )
    )


def localtime(seconds=None):
    return gmtime((time() if seconds is None else seconds) + _ahead)


def mktime(t):
    days = day_number(t[0], t[1], t[2]) - EPOCH_DAY
    return days * 86400.0 + t[3] * 3600 + t[4] * 60 + t[5] - _ahead


def strftime(format, t=None):
    if t is None:
        t = localtime()
    minutes = int(_ahead) // 60
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"
    return format_moment(format, (t[0], t[1], t[2]), (t[3], t[4], t[5]), 0, (zone, tzname[0]))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    found = read_moment(data_string, format)
    year = found.get("Y", 1900)
    if "y" in found:
        year = found["y"] + (2000 if found["y"] < 69 else 1900)
    hour = found.get("H", found.get("I", 0) % 12 + 12 * found.get("p", 0))
    month, day = found.get("m", 1), found.get("d", 1)
    return struct_time(
        (
            year,
            month,
            day,
            hour,
            found.get("M", 0),
            found.get("S", 0),
            weekday(year, month, day),
            day_of_year(year, month, day),
            -1,
        )
    )


def asctime(t=None):
    return strftime("%a %b %e %H:%M:%S %Y", t)


def ctime(seconds=None):
    return asctime(localtime(seconds))
