from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from cluboteca.core import clock


@pytest.fixture(autouse=True)
def fresh_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "_latest", datetime.min.replace(tzinfo=UTC))


def test_time_is_the_computers_time() -> None:
    assert abs(clock.now() - timezone.now()) < timedelta(seconds=5)


def test_time_goes_on_when_the_computers_clock_falls_back_by_years(monkeypatch: pytest.MonkeyPatch) -> None:
    before = clock.now()
    monkeypatch.setattr("cluboteca.core.clock.timezone.now", lambda: before - timedelta(days=4000))
    first, second = clock.now(), clock.now()
    assert before <= first < second < before + timedelta(seconds=5)


def test_time_begins_after_the_newest_save_that_is_known() -> None:
    newest = timezone.now() + timedelta(days=30)
    clock.go_on_from(newest)
    assert newest <= clock.now() < newest + timedelta(seconds=5)


def test_no_table_takes_the_time_from_another_clock() -> None:
    fields = [field for model in apps.get_models() for field in model._meta.local_fields]
    own = [field for field in fields if field.model.__module__.startswith("cluboteca.")]
    assert own
    assert [
        str(field) for field in own if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
    ] == []
