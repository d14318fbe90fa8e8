"""Summing up many times of the same thing."""

from collections.abc import Sequence
from math import ceil


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest of `values` that at least `percent` of 100 of them don't exceed (nearest rank)."""
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(1, ceil(len(values) * percent / 100)) - 1]


def list_rounded(values: Sequence[float], digits: int = 3) -> list[float]:
    """For a detail: all values as they came, few digits each."""
    return [round(value, digits) for value in values]
