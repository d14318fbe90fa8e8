import pytest

from cluboteca.packformat.version import is_newer_version


@pytest.mark.parametrize(
    ("version", "other", "is_newer"),
    [
        ("1.10", "1.9", True),
        ("1.9", "1.10", False),
        ("2.0", "1.9.9", True),
        ("1.0.1", "1.0", True),
        ("1.0.0", "1.0", False),
        ("1.0", "1.0.0", False),
    ],
)
def test_versions_are_compared_number_by_number(version: str, other: str, is_newer: bool):
    assert is_newer_version(version, other) is is_newer
