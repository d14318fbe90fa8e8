"""Versions of packs: two or three numbers with dots between them, compared as numbers."""


def is_newer_version(version: str, other: str) -> bool:
    """`1.10` is newer than `1.9`; `1.0` and `1.0.0` are the same."""
    return _read_version(version) > _read_version(other)


def _read_version(version: str) -> list[int]:
    numbers = [int(number) for number in version.split(".") if number.isdecimal()]
    return [*numbers, 0, 0, 0][:3]
