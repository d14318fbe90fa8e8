"""A name in what others wrote: where it is taken out, where it stays, and which notes the librarian may change."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from cluboteca.clubs.actions import take_in
from cluboteca.clubs.models import Club, Computer, Membership, Role
from cluboteca.clubs.roster.actions import NewLearner, change_learner
from cluboteca.content.models import Activity, OwnActivity
from cluboteca.content.own import forgetting
from cluboteca.content.own.actions import approve, begin_own, make_own_pack, save_draft, try_out
from cluboteca.content.own.draft import OwnKind
from cluboteca.content.policies import PackBroken
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.models import ClubPack, Fair, Meeting, MeetingClosing
from cluboteca.meetings.privacy.retention import apply_retention
from cluboteca.packformat.fault import Fault
from cluboteca.packformat.sentence import Sentence
from cluboteca.people.models import Person
from tests.content.own.own_drafts import make_draft
from tests.meetings.privacy.test_child_data import erase, export, write_incident
from tests.named_people import Learner, make_learner


def write_closing(meeting: Meeting, text: str) -> MeetingClosing:
    return MeetingClosing.objects.create(meeting=meeting, for_next_time=text, answered_at=now())


def note_key(row: object, name: str) -> str:
    return f"meetings.{type(row).__name__.lower()}-{row.pk}-{name}"  # type: ignore[attr-defined]


# --- Where the name is taken out ---


def test_only_texts_of_the_childs_clubs_change(
    meeting: Meeting, club: Club, other_club: Club, browser: Client, ana: Learner, vlad: Learner
) -> None:
    here = write_closing(meeting, "Ana conduce prima.")
    elsewhere = write_incident(other_club, "Ana, sora lui Vlad, l-a luat acasă.", vlad)
    Computer.objects.create(library=other_club.library, key="k" * 43, number=1, name="Ana")
    erase(browser, ana)
    here.refresh_from_db()
    elsewhere.refresh_from_db()
    assert here.for_next_time == "… conduce prima."
    assert elsewhere.what_happened == "Ana, sora lui Vlad, l-a luat acasă."
    assert Computer.objects.get().name == "Ana"


def test_a_common_word_in_small_letters_stays(meeting: Meeting, club: Club, browser: Client) -> None:
    closing = write_closing(meeting, "Max a terminat; max. 5 pagini, luna viitoare.")
    erase(browser, make_learner("Max", club))
    closing.refresh_from_db()
    assert closing.for_next_time == "… a terminat; max. 5 pagini, luna viitoare."


def test_paths_in_the_audit_and_names_of_its_fields_stay(
    club: Club, browser: Client, ana: Learner, elena: Person
) -> None:
    with transaction.atomic():
        event = record_event(
            action="clubs.choose_backup_folder",
            about=club,
            by=elena,
            after="D:/Ana/copii",
            Ana=1,
            reason="Ana se mută în alt oraș.",
        )
    erase(browser, ana)
    event.refresh_from_db()
    assert event.detail == {"after": "D:/Ana/copii", "Ana": 1, "reason": "… se mută în alt oraș."}


def test_when_nobody_looks_on_only_what_is_linked_to_the_child_changes(
    meeting: Meeting, club: Club, ana: Learner, matei: Learner
) -> None:
    linked = write_incident(club, "Ana și Matei s-au certat.", ana, matei)
    others = write_incident(club, "Matei a plâns după Ana.", matei)
    closing = write_closing(meeting, "Ana conduce prima.")
    Membership.objects.filter(person=ana.person).update(ended_at=now() - timedelta(days=400))
    assert apply_retention()["left"] == 1
    for row in (linked, others, closing):
        row.refresh_from_db()
    assert linked.what_happened == "… și Matei s-au certat."
    assert others.what_happened == "Matei a plâns după Ana."
    assert closing.for_next_time == "Ana conduce prima."


def test_a_note_stays_as_the_librarian_left_it_even_with_the_name(
    meeting: Meeting, club: Club, browser: Client
) -> None:
    fair = Fair.objects.create(club=club, title="Luna cărții", held_on=now().date(), created_at=now())
    luna = make_learner("Luna", club)
    erase(browser, luna, **{f"note:{note_key(fair, 'title')}": "Luna cărții"})
    fair.refresh_from_db()
    assert fair.title == "Luna cărții"


def test_a_nickname_that_was_changed_is_taken_out_too(
    meeting: Meeting, club: Club, browser: Client, ana: Learner, elena: Person
) -> None:
    closing = write_closing(meeting, "Ana conduce prima, apoi Anișoara.")
    change_learner(learner=ana.person, club=club, new=NewLearner("Anișoara"), by=elena)
    page = browser.get(reverse("privacy:erase", args=[ana.person.pk]))
    assert [note.without for note in page.context["notes"]] == ["… conduce prima, apoi …."]
    erase(browser, ana)
    closing.refresh_from_db()
    assert closing.for_next_time == "… conduce prima, apoi …."
    assert not any("Ana" in json.dumps(event.detail) for event in AuditEvent.objects.all())


# --- Which notes may be changed ---


def test_a_note_that_isnt_shown_for_this_child_cannot_be_changed(
    club: Club, browser: Client, ana: Learner, matei: Learner, elena: Person
) -> None:
    foreign = write_incident(club, "Matei a plâns.", matei)
    mine = write_incident(club, "Ana și Matei s-au certat.", ana, matei)
    typed = {
        f"note:{note_key(foreign, 'what_happened')}": "nimic",
        f"note:{note_key(mine, 'what_happened')}": "Matei s-a certat.",
        f"note:meetings.incident-{'9' * 400}-what_happened": "nimic",
    }
    answer = erase(browser, ana, **typed)
    assert answer.status_code == 200  # type: ignore[attr-defined]
    foreign.refresh_from_db()
    mine.refresh_from_db()
    assert foreign.what_happened == "Matei a plâns."
    assert mine.what_happened == "Matei s-a certat."
    (event,) = AuditEvent.objects.filter(action="privacy.change_note")
    assert (event.subject, event.by_id, event.detail) == (f"incident:{mine.pk}", elena.pk, {"field": "what_happened"})


def test_a_paper_for_a_number_without_end_is_for_nobody(browser: Client) -> None:
    blank = browser.get(reverse("privacy:form"), {"for": "9" * 5000})
    assert blank.status_code == 200


# --- Whose child it is ---


def test_only_the_club_where_the_child_was_last_keeps_it(
    club: Club, other_club: Club, browser: Client, ana: Learner
) -> None:
    Membership.objects.filter(person=ana.person).update(ended_at=now())
    assert browser.get(reverse("privacy:learner", args=[ana.person.pk])).context["is_archived"]
    take_in(club=other_club, person=ana.person, role=Role.LEARNER, by=None)
    Membership.objects.filter(person=ana.person, club=other_club).update(ended_at=now())
    for name in ("learner", "export", "erase"):
        assert browser.get(reverse(f"privacy:{name}", args=[ana.person.pk])).status_code == 404


# --- The file for the parents ---


def test_no_child_of_the_club_is_named_in_the_file_of_another(
    meeting: Meeting, club: Club, browser: Client, ana: Learner, matei: Learner
) -> None:
    make_learner("Ana Maria", club)
    gone = make_learner("Sorin", club)
    Membership.objects.filter(person=gone.person).update(ended_at=now())
    write_incident(club, "Ana s-a certat cu Matei, cu Ana Maria și cu SORIN. Matematica e grea.", ana)
    archive = export(browser, ana)
    (told,) = json.loads(archive.read("data.json"))["meetings.incident"]
    assert told["what_happened"] == "Ana s-a certat cu …, cu … și cu …. Matematica e grea."
    assert "Matei," not in archive.read("index.html").decode()


# --- Own activities ---


def write_activity(club: Club, author: Learner, elena: Person) -> OwnActivity:
    """A program in which the name is a part of what is checked; approved, and tried out."""
    pack = make_own_pack(place="Valea", number=club.pk)
    ClubPack.objects.create(club=club, own_pack=pack)
    activity = begin_own(own_pack=pack, kind=OwnKind.PYTHON, title="Salut", locale="ro", by=author.person)
    draft = make_draft(
        OwnKind.PYTHON,
        title="Ana salută",
        steps=[{"title": "Scrie", "text": "Ana a gândit asta."}],
        starter={"kind": "text", "text": 'nume = "Ana"\n'},
        checks=[{"rule": "prints", "text": "Ana"}],
    )
    activity = save_draft(activity=activity, draft=draft, revision=0, by=author.person)
    try_out(activity=activity, club_name=club.name)
    approve(activity=activity, revision=activity.revision, club_name=club.name, by=elena)
    return activity


def test_an_approved_activity_keeps_its_program_and_loses_the_name(
    club: Club, browser: Client, ana: Learner, elena: Person
) -> None:
    activity = write_activity(club, ana, elena)
    erase(browser, ana)
    activity.refresh_from_db()
    for draft in (activity.draft, activity.approved):
        assert draft is not None
        assert draft["title"] == "… salută"
        assert draft["steps"][0]["text"] == "… a gândit asta."
        assert draft["starter"]["text"] == 'nume = "Ana"\n'
        assert draft["checks"][0]["text"] == "Ana"
    (installed,) = Activity.objects.filter(full_id__endswith=f"/{activity.slug}").select_related("content")
    assert installed.full_id.startswith("own-")
    assert installed.words["ro"]["title"] == "… salută"
    assert "Ana a gândit" not in json.dumps(installed.content.texts)
    whole = [installed.content.programs, installed.content.texts, installed.content.definition]
    assert 'nume = "Ana"' in str(whole)


def test_a_pack_that_can_no_longer_be_installed_loses_the_name_all_the_same(
    club: Club, browser: Client, ana: Learner, elena: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    activity = write_activity(club, ana, elena)

    def refuse(own_pack: object, club_name: str) -> None:
        raise PackBroken(Path("own"), [Fault("pack.yaml", None, Sentence("Odd."), Sentence("Mend it."))])

    monkeypatch.setattr(forgetting, "install_own", refuse)
    erase(browser, ana)
    (installed,) = Activity.objects.filter(full_id__endswith=f"/{activity.slug}").select_related("content")
    assert installed.words["ro"]["title"] == "… salută"
    assert "Ana a gândit" not in json.dumps(installed.content.texts)
