"""Means and spreads. Whole numbers and fractions are reckoned exactly, numbers with a point as carefully as they allow."""

from fractions import Fraction
from math import fsum, sqrt

__all__ = [
    "StatisticsError",
    "correlation",
    "fmean",
    "geometric_mean",
    "harmonic_mean",
    "mean",
    "median",
    "median_high",
    "median_low",
    "mode",
    "multimode",
    "pstdev",
    "pvariance",
    "quantiles",
    "stdev",
    "variance",
]


class StatisticsError(ValueError):
    pass


def _numbers(data):
    """The list, and the type of a result: int stays int where it comes out even."""
    numbers = list(data)
    for number in numbers:
        if not isinstance(number, (int, float, Fraction)):
            raise TypeError(f"can't convert type '{type(number).__name__}' to numerator/denominator")
    return numbers


def _exact_sum(numbers):
    """A sum as a fraction. Of numbers with a point it is the sum of what they really are."""
    total = Fraction(0)
    whole = 0
    for number in numbers:
        if isinstance(number, int):
            whole += number
        else:
            total += Fraction(number)
    return total + whole


def _as_given(value, numbers):
    """A fraction as the kind of number that was given."""
    if any(isinstance(number, float) for number in numbers):
        return float(value)
    if any(isinstance(number, Fraction) for number in numbers):
        return value
    return value.numerator if value.denominator == 1 else float(value)


def mean(data):
    numbers = _numbers(data)
    if not numbers:
        raise StatisticsError("mean requires at least one data point")
    return _as_given(_exact_sum(numbers) / len(numbers), numbers)


def fmean(data, weights=None):
    numbers = list(data)
    if weights is None:
        if not numbers:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(numbers) / len(numbers)
    weights = list(weights)
    if len(weights) != len(numbers):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum([number * weight for number, weight in zip(numbers, weights)]) / total


def harmonic_mean(data):
    numbers = _numbers(data)
    if not numbers:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if any(number < 0 for number in numbers):
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in numbers:
        return 0
    result = len(numbers) / _exact_sum([1 / Fraction(number) for number in numbers])
    return result if any(isinstance(number, Fraction) for number in numbers) else float(result)


def geometric_mean(data):
    from math import exp, log

    numbers = list(data)
    if not numbers or any(number <= 0 for number in numbers):
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return exp(fsum([log(number) for number in numbers]) / len(numbers))


def _sorted(data):
    numbers = sorted(data)
    if not numbers:
        raise StatisticsError("no median for empty data")
    return numbers


def median(data):
    numbers = _sorted(data)
    middle = len(numbers) // 2
    return numbers[middle] if len(numbers) % 2 else (numbers[middle - 1] + numbers[middle]) / 2


def median_low(data):
    numbers = _sorted(data)
    return numbers[(len(numbers) - 1) // 2]


def median_high(data):
    numbers = _sorted(data)
    return numbers[len(numbers) // 2]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    numbers = sorted(data)
    count = len(numbers)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    whole = count - 1 if method == "inclusive" else count + 1
    shift = 0 if method == "inclusive" else 1
    result = []
    for i in range(1, n):
        at = i * whole // n
        if shift:
            at = min(max(at, 1), count - 1)
        part = i * whole - at * n
        low, high = numbers[at - shift], numbers[at + 1 - shift]
        result.append((low * (n - part) + high * part) / n)
    return result


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, centre, least, name):
    """The exact sum of the squares of how far each one is from the mean, and the numbers."""
    numbers = _numbers(data)
    if len(numbers) < least:
        raise StatisticsError(
            f"{name} requires at least {('zero', 'one', 'two')[least]} data point{'s' if least > 1 else ''}"
        )
    middle = _exact_sum(numbers) / len(numbers) if centre is None else Fraction(centre)
    total = Fraction(0)
    for number in numbers:
        total += (Fraction(number) - middle) ** 2
    return total, numbers


def variance(data, xbar=None):
    total, numbers = _squares(data, xbar, 2, "variance")
    return _as_given(total / (len(numbers) - 1), numbers)


def pvariance(data, mu=None):
    total, numbers = _squares(data, mu, 1, "pvariance")
    return _as_given(total / len(numbers), numbers)


def stdev(data, xbar=None):
    total, numbers = _squares(data, xbar, 2, "stdev")
    return sqrt(total / (len(numbers) - 1))


def pstdev(data, mu=None):
    total, numbers = _squares(data, mu, 1, "pstdev")
    return sqrt(total / len(numbers))


def correlation(x, y):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("correlation requires at least two data points")
    x_mean, y_mean = fsum(x) / len(x), fsum(y) / len(y)
    together = fsum([(a - x_mean) * (b - y_mean) for a, b in zip(x, y)])
    spread = fsum([(a - x_mean) ** 2 for a in x]) * fsum([(b - y_mean) ** 2 for b in y])
    if not spread:
        raise StatisticsError("at least one of the inputs is constant")
    return together / sqrt(spread)
