import json
from pathlib import Path

import pytest

from cluboteca.clubs.models import Club
from cluboteca.content.models import Unit
from cluboteca.meetings.demo import read_or_make_demo
from cluboteca.meetings.models import Meeting
from cluboteca.people.models import Person
from cluboteca.people.pictures import check_pictures


def test_the_demo_is_made_once_and_its_file_tells_the_truth(unit: Unit, tmp_path: Path) -> None:
    demo = read_or_make_demo(tmp_path)
    assert demo is not None
    assert len(demo["learners"]) >= 12
    for learner in demo["learners"]:
        stored = Person.objects.get(pk=learner["id"]).pictures_hash
        assert check_pictures(learner["id"], learner["pictures"], stored)
    assert json.loads((tmp_path / "demo.json").read_text(encoding="utf-8")) == demo
    assert read_or_make_demo(tmp_path) == demo
    assert Club.objects.count() == 1


def test_an_ended_demo_meeting_is_followed_by_a_new_one_at_the_next_start(unit: Unit, tmp_path: Path) -> None:
    read_or_make_demo(tmp_path)
    Meeting.objects.update(ended_at=Meeting.objects.get().opened_at)
    read_or_make_demo(tmp_path)
    assert Meeting.objects.filter(ended_at__isnull=True).count() == 1


def test_no_demo_is_put_into_a_real_club(unit: Unit, club: Club, tmp_path: Path) -> None:
    assert read_or_make_demo(tmp_path) is None
    assert Club.objects.get() == club


def test_a_demo_that_cannot_be_written_down_leaves_no_club(unit: Unit, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        read_or_make_demo(tmp_path / "missing")
    assert not Club.objects.exists()
