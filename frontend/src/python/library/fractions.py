"""Fractions that stay exact."""

from math import gcd


class Fraction:
    def __init__(self, numerator=0, denominator=None):
        above, below = _parts(numerator)
        if denominator is not None:
            if isinstance(numerator, (str, float)) or isinstance(denominator, (str, float)):
                raise TypeError("both arguments should be Rational instances")
            its_above, its_below = _parts(denominator)
            above, below = above * its_below, below * its_above
        if below == 0:
            raise ZeroDivisionError(f"Fraction({above}, 0)")
        common = gcd(above, below)
        if below < 0:
            common = -common
        self._above, self._below = above // common, below // common

    @classmethod
    def from_float(cls, f):
        return cls(f)

    @property
    def numerator(self):
        return self._above

    @property
    def denominator(self):
        return self._below

    def as_integer_ratio(self):
        return self._above, self._below

    def is_integer(self):
        return self._below == 1

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most so large."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._below <= max_denominator:
            return Fraction(self._above, self._below)
        above0, below0, above1, below1 = 0, 1, 1, 0
        above, below = self._above, self._below
        while True:
            whole = above // below
            if below0 + whole * below1 > max_denominator:
                break
            above0, below0, above1, below1 = above1, below1, above0 + whole * above1, below0 + whole * below1
            above, below = below, above - whole * below
        times = (max_denominator - below0) // below1
        first = Fraction(above1, below1)
        second = Fraction(above0 + times * above1, below0 + times * below1)
        return first if abs(first - self) <= abs(second - self) else second

    def __repr__(self):
        return f"Fraction({self._above}, {self._below})"

    def __str__(self):
        return str(self._above) if self._below == 1 else f"{self._above}/{self._below}"

    def __format__(self, pattern):
        return format(
            str(self) if pattern == "" or pattern[-1] in "<>^s" or pattern[-1].isdigit() else float(self), pattern
        )

    def __add__(self, other):
        return _reckon(self, other, _add, False)

    def __radd__(self, other):
        return _reckon(self, other, _add, True)

    def __sub__(self, other):
        return _reckon(self, other, _subtract, False)

    def __rsub__(self, other):
        return _reckon(self, other, _subtract, True)

    def __mul__(self, other):
        return _reckon(self, other, _multiply, False)

    def __rmul__(self, other):
        return _reckon(self, other, _multiply, True)

    def __truediv__(self, other):
        return _reckon(self, other, _divide, False)

    def __rtruediv__(self, other):
        return _reckon(self, other, _divide, True)

    def __floordiv__(self, other):
        return _reckon(self, other, _floor_divide, False)

    def __rfloordiv__(self, other):
        return _reckon(self, other, _floor_divide, True)

    def __mod__(self, other):
        return _reckon(self, other, _rest, False)

    def __rmod__(self, other):
        return _reckon(self, other, _rest, True)

    def __divmod__(self, other):
        return self // other, self % other

    def __pow__(self, other):
        if isinstance(other, Fraction) and other._below == 1:
            other = other._above
        if not isinstance(other, int):
            return float(self) ** float(other)
        if other >= 0:
            return Fraction(self._above**other, self._below**other)
        return Fraction(self._below**-other, self._above**-other)

    def __rpow__(self, other):
        return other**self._above if self._below == 1 else float(other) ** float(self)

    def __neg__(self):
        return Fraction(-self._above, self._below)

    def __pos__(self):
        return self

    def __abs__(self):
        return Fraction(abs(self._above), self._below)

    def __int__(self):
        return -(-self._above // self._below) if self._above < 0 else self._above // self._below

    __trunc__ = __int__

    def __floor__(self):
        return self._above // self._below

    def __ceil__(self):
        return -(-self._above // self._below)

    def __round__(self, ndigits=None):
        if ndigits is not None:
            shift = 10 ** abs(ndigits)
            return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)
        floor, rest = divmod(self._above, self._below)
        if rest * 2 == self._below:
            return floor + floor % 2
        return floor + (rest * 2 > self._below)

    def __float__(self):
        return self._above / self._below

    def __bool__(self):
        return self._above != 0

    def __hash__(self):
        return hash(self._above) if self._below == 1 else hash(self._above / self._below)

    def __eq__(self, other):
        return _compare(self, other, lambda left, right: left == right)

    def __lt__(self, other):
        return _compare(self, other, lambda left, right: left < right)

    def __le__(self, other):
        return _compare(self, other, lambda left, right: left <= right)

    def __gt__(self, other):
        return _compare(self, other, lambda left, right: left > right)

    def __ge__(self, other):
        return _compare(self, other, lambda left, right: left >= right)


def _parts(number):
    if isinstance(number, Fraction):
        return number._above, number._below
    if isinstance(number, int):
        return int(number), 1
    if isinstance(number, float):
        return number.as_integer_ratio()
    if isinstance(number, str):
        return _read(number)
    raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")


def _read(text):
    """'3/4', '-0.25', '1e3'"""
    try:
        if "/" in text:
            above, below = text.strip().split("/")
            if above != above.rstrip() or below != below.lstrip() or below[:1] in "+-":
                raise ValueError
            return int(above), int(below)
        digits, _, power = text.strip().lower().partition("e")
        whole, _, part = digits.partition(".")
        if (part and not part.isdigit()) or ("e" in text.lower() and not power):
            raise ValueError
        above = int(whole + part)
        shift = int(power or 0) - len(part)
    except ValueError:
        raise ValueError(f"Invalid literal for Fraction: {text!r}") from None
    return (above * 10**shift, 1) if shift >= 0 else (above, 10**-shift)


def _reckon(fraction, other, how, is_other_first):
    if isinstance(other, float):
        left, right = (other, float(fraction)) if is_other_first else (float(fraction), other)
        return how(left, right, None)
    if not isinstance(other, (int, Fraction)):
        return NotImplemented
    parts, others = (fraction._above, fraction._below), _parts(other)
    return how(others, parts, Fraction) if is_other_first else how(parts, others, Fraction)


# Of two pairs (above, below), and of two floats where `make` is None.
def _add(left, right, make):
    return left + right if make is None else make(left[0] * right[1] + right[0] * left[1], left[1] * right[1])


def _subtract(left, right, make):
    return left - right if make is None else make(left[0] * right[1] - right[0] * left[1], left[1] * right[1])


def _multiply(left, right, make):
    return left * right if make is None else make(left[0] * right[0], left[1] * right[1])


def _divide(left, right, make):
    return left / right if make is None else make(left[0] * right[1], left[1] * right[0])


def _floor_divide(left, right, make):
    return left // right if make is None else (left[0] * right[1]) // (left[1] * right[0])


def _rest(left, right, make):
    if make is None:
        return left % right
    return make((left[0] * right[1]) % (right[0] * left[1]), left[1] * right[1])


def _compare(fraction, other, how):
    if isinstance(other, float):
        return how(float(fraction), other)
    if not isinstance(other, (int, Fraction)):
        return NotImplemented
    above, below = _parts(other)
    return how(fraction._above * below, above * fraction._below)
