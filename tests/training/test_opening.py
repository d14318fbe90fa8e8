import json

import pytest
from django.utils.html import escape

from cluboteca.clubs.actions import found_club, take_in
from cluboteca.clubs.models import Club, Role
from cluboteca.content.models import Audience, Unit
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import start_meeting
from cluboteca.meetings.policies import ClubPreparing
from cluboteca.people.models import Person
from cluboteca.training.models import Opening
from cluboteca.training.readiness import list_readiness
from tests.named_people import make_learner, make_librarian, sign_in_adult
from tests.training.test_readiness import make_ready

REASON = "Copiii așteaptă de o lună, iar proiectorul vine abia vineri."


@pytest.fixture
def new_club(db: None) -> Club:
    """One that is being prepared."""
    return found_club(library_name="Biblioteca Izvor", locality="Izvor", name="Clubul Izvor")


@pytest.fixture
def maria(new_club: Club) -> Person:
    return make_librarian("Maria", new_club)


def test_the_page_lists_what_is_missing_with_a_way_to_each(maria: Person, new_club: Club) -> None:
    content = sign_in_adult(maria).get("/opening/").content.decode()
    for item in list_readiness(new_club):
        assert escape(item.sentence) in content
    assert 'href="/computers/"' in content
    assert 'href="/training/rehearsal/"' in content


def test_a_club_in_which_nothing_is_missing_opens_with_one_press(
    maria: Person, new_club: Club, tracks: dict[Audience, list[Unit]]
) -> None:
    make_ready(new_club, maria, [make_learner("Ana", new_club), make_learner("Matei", new_club)], tracks)
    answer = sign_in_adult(maria).post("/opening/")
    assert answer.status_code == 302
    new_club.refresh_from_db()
    opening = Opening.objects.get()
    assert new_club.opened_at == opening.opened_at
    assert (opening.opened_by, opening.missing, opening.reason) == (maria, [], "")
    assert AuditEvent.objects.filter(action="training.open").exists()


@pytest.mark.parametrize(
    "reason",
    ["", "   ", "Vrem acum.", "." * 60, "1234567890 1234567890 1234567890", "<script>1</script>", "\n\n\n", "x" * 2000],
)
def test_to_open_early_without_a_real_reason_is_refused_and_what_was_typed_stays(
    maria: Person, new_club: Club, reason: str
) -> None:
    answer = sign_in_adult(maria).post("/opening/", {"reason": reason})
    assert answer.status_code == 422
    new_club.refresh_from_db()
    assert new_club.opened_at is None
    assert not Opening.objects.exists()
    if reason.strip():
        assert answer.context["form"]["reason"].value() == reason


def test_an_early_opening_keeps_the_reason_and_what_was_missing(maria: Person, new_club: Club) -> None:
    pc = sign_in_adult(maria)
    assert pc.post("/opening/", {"reason": REASON}).status_code == 302
    opening = Opening.objects.get()
    assert opening.reason == REASON
    assert set(opening.missing) == {item.id for item in list_readiness(new_club)}
    content = pc.get("/opening/").content.decode()
    assert REASON in content
    assert "Maria" in content
    audit = AuditEvent.objects.get(action="training.open_early")
    assert audit.detail["reason"] == REASON
    assert json.loads(json.dumps(audit.detail["missing"])) == opening.missing


def test_a_reason_that_holds_a_script_is_shown_as_text(maria: Person, new_club: Club) -> None:
    pc = sign_in_adult(maria)
    pc.post("/opening/", {"reason": REASON + "<script>alert(1)</script>"})
    assert "<script>alert(1)" not in pc.get("/opening/").content.decode()


def test_a_second_press_opens_nothing_again(maria: Person, new_club: Club) -> None:
    pc = sign_in_adult(maria)
    pc.post("/opening/", {"reason": REASON})
    assert pc.post("/opening/", {"reason": "O altă cauză, scrisă abia după deschidere."}).status_code == 302
    assert Opening.objects.get().reason == REASON


def test_before_the_opening_no_meeting_of_the_club_begins(maria: Person, new_club: Club, unit: Unit) -> None:
    with pytest.raises(ClubPreparing):
        start_meeting(club=new_club, unit=unit, by=maria)
    sign_in_adult(maria).post("/opening/", {"reason": REASON})
    new_club.refresh_from_db()
    start_meeting(club=new_club, unit=unit, by=maria)


def test_a_substitute_and_a_stranger_dont_open_it(new_club: Club, maria: Person, dorina: Person) -> None:
    other = sign_in_adult(dorina)
    other.post("/opening/", {"reason": REASON})
    new_club.refresh_from_db()
    assert new_club.opened_at is None
    substitute = make_librarian("Sanda", new_club)
    take_in(club=new_club, person=substitute, role=Role.SUBSTITUTE, by=maria)
    assert sign_in_adult(substitute).get("/opening/").status_code == 404
    assert sign_in_adult(substitute).post("/opening/", {"reason": REASON}).status_code == 404


def test_a_club_that_was_open_before_there_were_openings_says_only_when(elena: Person, club: Club) -> None:
    assert sign_in_adult(elena).get("/opening/").status_code == 200
