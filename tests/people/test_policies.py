from datetime import UTC, datetime, timedelta

import pytest

from cluboteca.people.policies import Lock, find_lock

START = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


def tries(count: int) -> list[datetime]:
    return [START + timedelta(seconds=number) for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 4])
def test_up_to_four_wrong_tries_nothing_is_locked(count: int) -> None:
    assert find_lock(tries(count), START + timedelta(seconds=count)) is None


def test_the_fifth_wrong_try_locks_for_one_minute() -> None:
    lock = find_lock(tries(5), START + timedelta(seconds=5))
    assert lock == Lock(until=START + timedelta(seconds=4, minutes=1))
    assert find_lock(tries(5), START + timedelta(seconds=65)) is None


def test_the_tenth_wrong_try_locks_for_fifteen_minutes() -> None:
    lock = find_lock(tries(10), START + timedelta(seconds=10))
    assert lock == Lock(until=START + timedelta(seconds=9, minutes=15))


def test_the_fifteenth_wrong_try_locks_until_the_librarian_unlocks() -> None:
    assert find_lock(tries(15), START + timedelta(days=1)) == Lock(until=None)
