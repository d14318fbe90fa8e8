from datetime import UTC, datetime, timedelta

import pytest

from cluboteca.cli.time_going_on import keep_time_going
from cluboteca.core import clock

RIGHT = datetime(2027, 3, 4, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def fresh_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "_latest", datetime.min.replace(tzinfo=UTC))


def start(monkeypatch: pytest.MonkeyPatch, *, at: datetime, newest: datetime | None) -> datetime:
    """What the club takes for the present after a start with this clock and this newest save."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)
    monkeypatch.setattr("cluboteca.workspace.queries.get_newest_moment", lambda: newest)
    keep_time_going()
    return clock.now()


@pytest.mark.parametrize("newest", [None, RIGHT - timedelta(days=3)])
def test_a_clock_that_is_right_is_followed_in_silence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], newest: datetime | None
) -> None:
    assert start(monkeypatch, at=RIGHT, newest=newest) == RIGHT
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("behind", [datetime(2009, 1, 1, tzinfo=UTC), RIGHT - timedelta(days=20)])
def test_a_clock_that_went_back_is_told_and_time_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], behind: datetime
) -> None:
    present = start(monkeypatch, at=behind, newest=RIGHT)
    assert RIGHT <= present < RIGHT + timedelta(seconds=5)
    assert "2027" not in capsys.readouterr().err


def test_a_clock_that_was_ahead_once_does_not_keep_the_club_in_the_future(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(monkeypatch, at=RIGHT, newest=datetime(2036, 5, 6, tzinfo=UTC)) == RIGHT
    assert "2036-05-06" in capsys.readouterr().err
