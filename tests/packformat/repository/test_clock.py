"""What a club takes for the date, whatever its computer says."""

from datetime import UTC, datetime, timedelta

import pytest

from cluboteca.packformat.repository.clock import judge_clock

BUILT = datetime(2026, 11, 1, tzinfo=UTC)
SEEN = datetime(2027, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("now", "last_seen", "reference"),
    [
        (SEEN + DAY, SEEN, SEEN + DAY),
        (SEEN, SEEN, SEEN),
        (BUILT + DAY, None, BUILT + DAY),
        (datetime(2040, 1, 1, tzinfo=UTC), SEEN, datetime(2040, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_clock_that_can_be_right_is_believed(now: datetime, last_seen: datetime | None, reference: datetime):
    clock = judge_clock(now, last_seen, BUILT)
    assert (clock.reference, clock.is_wrong, clock.notice) == (reference, False, None)


@pytest.mark.parametrize(
    ("now", "last_seen", "reference"),
    [
        (datetime(2009, 1, 1, tzinfo=UTC), SEEN, SEEN),
        (datetime(2009, 1, 1, tzinfo=UTC), None, BUILT),
        (SEEN - DAY, SEEN, SEEN),
        (BUILT - DAY, BUILT - 9 * DAY, BUILT),
    ],
)
def test_a_clock_before_what_is_known_is_wrong_and_the_latest_known_moment_counts(
    now: datetime, last_seen: datetime | None, reference: datetime
):
    clock = judge_clock(now, last_seen, BUILT)
    assert (clock.reference, clock.is_wrong) == (reference, True)
    assert clock.notice
    assert clock.notice.values == {"date": f"{now:%Y-%m-%d}", "latest": f"{reference:%Y-%m-%d}"}
