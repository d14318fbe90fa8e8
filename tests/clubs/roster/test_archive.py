"""The archive: the ways from it, and until when a child is kept in it."""

from datetime import UTC, datetime, timedelta

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.roster.queries import get_this_year
from cluboteca.meetings.privacy.retention import RULES
from cluboteca.people.consents import withdraw_consent
from cluboteca.people.models import Person, Purpose
from tests.named_people import Learner, make_librarian, sign_in_adult


def test_from_the_archive_links_lead_to_the_papers_and_to_erasing(club: Club, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    pk = ana.person.pk
    librarian.post(f"/learners/{pk}/archive/")
    papers = f'href="/consents/{pk}/"'
    assert papers in librarian.get("/learners/?show=archive").content.decode()
    assert papers in librarian.get(f"/learners/{pk}/").content.decode()
    for way in ("export", "erase"):
        assert f'href="/privacy/{pk}/{way}/"' in librarian.get(f"/consents/{pk}/").content.decode()
        assert librarian.get(f"/privacy/{pk}/{way}/").status_code == 200


def test_a_substitute_finds_no_papers_in_the_archive(club: Club, ana: Learner, elena: Person) -> None:
    substitute = make_librarian("Sanda", club)
    substitute.memberships.update(role=Role.SUBSTITUTE)
    sign_in_adult(elena).post(f"/learners/{ana.person.pk}/archive/")
    for page in ("/learners/?show=archive", f"/learners/{ana.person.pk}/"):
        assert "/consents/" not in sign_in_adult(substitute).get(page).content.decode()


def test_the_archive_says_until_when_a_child_is_kept(club: Club, ana: Learner, elena: Person) -> None:
    librarian = sign_in_adult(elena)
    librarian.cookies["django_language"] = "en"
    pk = ana.person.pk
    assert "for a year" in librarian.get(f"/learners/{pk}/archive/").content.decode()
    librarian.post(f"/learners/{pk}/archive/")
    left_at = datetime(2026, 6, 12, 12, 0, tzinfo=UTC)
    Membership.objects.filter(person=pk).update(ended_at=left_at)
    for page in ("/learners/?show=archive", f"/learners/{pk}/"):
        assert "12 June 2027" in librarian.get(page).content.decode()
    [left] = [rule for rule in RULES if rule.id == "left"]
    assert list(left.list_due(left_at + timedelta(days=364))) == []
    assert [each.pk for each in left.list_due(left_at + timedelta(days=366))] == [pk]


def test_no_table_holds_the_age_of_a_child_without_a_yes_to_evaluation(
    club: Club, ana: Learner, matei: Learner, elena: Person
) -> None:
    librarian = sign_in_adult(elena)
    age, born = f'<td class="number">{get_this_year() - 2015}</td>', '<option value="2015" selected'
    withdraw_consent(learner=ana.person, purpose=Purpose.EVALUATION, by=elena)
    for page in ("/learners/", "/learners/?show=archive"):
        rows = librarian.get(page).content.decode()
        assert rows.count(age) == 1, "Matei's alone"
        assert rows.count('<td class="number">–</td>') == 1
        for learner in (ana, matei):
            assert born in librarian.get(f"/learners/{learner.person.pk}/").content.decode(), "on the child's own page"
            librarian.post(f"/learners/{learner.person.pk}/archive/")
