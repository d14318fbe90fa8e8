"""The pages of badges: for those who lead the club, for children, on paper."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cluboteca.clubs.models import Club
from cluboteca.content.models import PackBadge
from cluboteca.meetings.badges.actions import award_earned, give_badge, make_badge
from cluboteca.meetings.badges.policies import MOST_CLUB_BADGES
from cluboteca.meetings.models import BadgeAward, ClubBadge, Meeting
from cluboteca.people.models import Person
from tests.meetings.badges.conftest import solve
from tests.named_people import Learner, make_learner, sign_in, sign_in_adult

RIGHT = {"title": "Nu renunță", "words": "Ai încercat până a ieșit.", "drawing": "star"}


def names(client: Client, address: str = "/badges/") -> str:
    return client.get(address).content.decode()


def test_the_librarian_makes_a_badge_and_gives_it_with_one_click(elena: Person, ana: Learner, matei: Learner):
    computer = sign_in_adult(elena)
    answer = computer.post("/badges/new/", RIGHT)
    badge = ClubBadge.objects.get()
    assert answer["Location"] == f"/badges/{badge.pk}/"
    for _twice in range(2):
        computer.post(f"/badges/{badge.pk}/", {"give": ana.person.pk})
    assert [award.learner for award in BadgeAward.objects.all()] == [ana.person]
    assert BadgeAward.objects.get().awarded_by == elena


def test_a_badge_that_was_given_by_mistake_is_taken_back(elena: Person, ana: Learner, friend_badge: ClubBadge):
    computer = sign_in_adult(elena)
    give_badge(badge=friend_badge, learner_id=ana.person.pk, by=elena)
    for _twice in range(2):
        computer.post(f"/badges/{friend_badge.pk}/", {"take_back": ana.person.pk})
    assert not BadgeAward.objects.exists()


def test_a_substitute_may_give_badges_too(mara: Person, ana: Learner, friend_badge: ClubBadge):
    sign_in_adult(mara).post(f"/badges/{friend_badge.pk}/", {"give": ana.person.pk})
    assert BadgeAward.objects.filter(learner=ana.person, club_badge=friend_badge).exists()


@pytest.mark.parametrize(
    ("wrong", "typed"),
    [
        ({"title": ""}, RIGHT["words"]),
        ({"title": "a" * 61}, "a" * 61),
        ({"words": "b" * 201}, "b" * 201),
        ({"words": "   "}, RIGHT["title"]),
        ({"drawing": ""}, RIGHT["title"]),
        ({"drawing": "../../secret"}, RIGHT["title"]),
    ],
)
def test_a_form_that_is_wrong_is_told_and_keeps_what_was_typed(elena: Person, wrong: dict[str, str], typed: str):
    answer = sign_in_adult(elena).post("/badges/new/", RIGHT | wrong)
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    assert typed in answer.content.decode()
    assert not ClubBadge.objects.exists()


def test_a_title_with_tags_is_shown_as_text(elena: Person):
    computer = sign_in_adult(elena)
    computer.post("/badges/new/", RIGHT | {"title": "<script>alert(1)</script>"})
    assert "<script>alert" not in names(computer)
    assert "&lt;script&gt;alert" in names(computer)


def test_a_badge_with_the_same_title_is_refused(elena: Person, friend_badge: ClubBadge):
    answer = sign_in_adult(elena).post("/badges/new/", RIGHT | {"title": "BUN prieten"})
    assert answer.status_code == 422
    assert ClubBadge.objects.count() == 1


def test_a_club_has_a_limited_number_of_badges(elena: Person, club: Club):
    for number in range(MOST_CLUB_BADGES):
        make_badge(club=club, title=f"Insigna {number}", words="Bravo.", drawing="sun", by=elena)
    answer = sign_in_adult(elena).post("/badges/new/", RIGHT)
    assert answer.status_code == 422
    assert ClubBadge.objects.count() == MOST_CLUB_BADGES


def test_a_retired_badge_is_kept_but_no_longer_given(
    elena: Person, ana: Learner, matei: Learner, friend_badge: ClubBadge
):
    computer = sign_in_adult(elena)
    give_badge(badge=friend_badge, learner_id=ana.person.pk, by=elena)
    computer.post(f"/badges/{friend_badge.pk}/retire/")
    answer = computer.post(f"/badges/{friend_badge.pk}/", {"give": matei.person.pk})
    assert answer.status_code == 409
    assert [award.learner for award in BadgeAward.objects.all()] == [ana.person]
    computer.post(f"/badges/{friend_badge.pk}/retire/", {"bring_back": "yes"})
    computer.post(f"/badges/{friend_badge.pk}/retire/", {"bring_back": "yes"})
    friend_badge.refresh_from_db()
    assert not friend_badge.is_retired


def test_a_badge_can_t_come_back_beside_one_of_the_same_title(elena: Person, club: Club, friend_badge: ClubBadge):
    computer = sign_in_adult(elena)
    computer.post(f"/badges/{friend_badge.pk}/retire/")
    make_badge(club=club, title=friend_badge.title, words="Din nou.", drawing="sun", by=elena)
    assert computer.post(f"/badges/{friend_badge.pk}/retire/", {"bring_back": "yes"}).status_code == 409


@pytest.mark.parametrize("address", ["/badges/{badge}/", "/badges/{badge}/retire/", "/badges/stickers/?learner={ana}"])
def test_another_clubs_badges_and_children_aren_t_there(
    dorina: Person, ana: Learner, friend_badge: ClubBadge, address: str
):
    at = address.format(badge=friend_badge.pk, ana=ana.person.pk)
    computer = sign_in_adult(dorina)
    answer = computer.post(at) if "retire" in at else computer.get(at)
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "sent", [{"give": "vlad"}, {"give": "0"}, {"give": "9" * 30}, {"give": ""}, {}, {"take_back": "x"}]
)
def test_nobody_else_can_be_given_a_badge(elena: Person, vlad: Learner, friend_badge: ClubBadge, sent: dict[str, str]):
    sent = {act: str(vlad.person.pk) if of == "vlad" else of for act, of in sent.items()}
    assert sign_in_adult(elena).post(f"/badges/{friend_badge.pk}/", sent).status_code == 404
    assert not BadgeAward.objects.exists()


@pytest.mark.parametrize("sent", ["x", "²", "9" * 30])
def test_a_wrong_child_on_the_sheet_of_stickers_isn_t_there(elena: Person, sent: str):
    assert sign_in_adult(elena).get("/badges/stickers/", {"learner": sent}).status_code == 404


@pytest.mark.parametrize("address", ["/badges/", "/badges/new/", "/badges/stickers/"])
def test_a_child_doesn_t_see_the_librarians_pages(meeting: Meeting, ana: Learner, address: str):
    assert sign_in(ana).get(address).status_code in (302, 404)


def test_stickers_are_printed_for_one_child_or_for_what_is_new(
    elena: Person, ana: Learner, matei: Learner, friend_badge: ClubBadge
):
    give_badge(badge=friend_badge, learner_id=ana.person.pk, by=elena)
    computer = sign_in_adult(elena)
    assert "Bun prieten" in names(computer, "/badges/stickers/")
    assert "Bun prieten" in names(computer, f"/badges/stickers/?learner={ana.person.pk}")
    assert "Bun prieten" not in names(computer, f"/badges/stickers/?learner={matei.person.pk}")


def test_a_child_sees_the_own_badges_and_what_is_still_to_come(
    meeting: Meeting, elena: Person, ana: Learner, matei: Learner, friend_badge: ClubBadge, well_badge: PackBadge
):
    give_badge(badge=friend_badge, learner_id=ana.person.pk, by=elena)
    computer = sign_in(ana, matei)
    hers = names(computer, f"/my-badges/{ana.person.pk}/")
    assert "Ai ajutat fără să te roage nimeni." in hers
    assert "Insigna well-badge" in hers
    his = names(computer, f"/my-badges/{matei.person.pk}/")
    assert "Ai ajutat fără să te roage nimeni." not in his


def test_a_child_who_doesn_t_sit_here_has_no_page_here(meeting: Meeting, ana: Learner, matei: Learner, vlad: Learner):
    computer = sign_in(ana)
    for other in (matei, vlad):
        assert computer.get(f"/my-badges/{other.person.pk}/").status_code == 404
    assert Client().get("/my-badges/")["Location"] == "/"


def test_the_badges_of_ambassadors_are_to_come_for_them_alone(
    meeting: Meeting, ana: Learner, ilinca: Learner, well_badge: PackBadge
):
    well_badge.course.audience = "ambassadors"
    well_badge.course.save()
    computer = sign_in(ana, ilinca)
    assert "Insigna well-badge" in names(computer, f"/my-badges/{ilinca.person.pk}/")
    assert "Insigna well-badge" not in names(computer, f"/my-badges/{ana.person.pk}/")


def fill(club: Club, elena: Person, how_many: int) -> Learner:
    badge = make_badge(club=club, title=f"Insigna {how_many}", words="Bravo.", drawing="sun", by=elena)
    learners = [make_learner(f"Copil {how_many} {number}", club) for number in range(how_many)]
    for learner in learners:
        solve("small/well", learner)
        give_badge(badge=badge, learner_id=learner.person.pk, by=elena)
    award_earned([learner.person.pk for learner in learners])
    return learners[0]


@pytest.mark.parametrize("address", ["/badges/", "/badges/stickers/", "/badges/{badge}/"])
def test_as_many_queries_with_forty_children_as_with_two(
    club: Club, elena: Person, friend_badge: ClubBadge, well_badge: PackBadge, address: str
):
    computer = sign_in_adult(elena)
    at = address.format(badge=friend_badge.pk)
    counts = []
    for how_many in (2, 40):
        fill(club, elena, how_many)
        computer.get(at)
        with CaptureQueriesContext(connection) as queries:
            assert computer.get(at).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_page_comes_back_to_the_child_who_was_given_the_badge(elena: Person, ana: Learner, friend_badge: ClubBadge):
    computer = sign_in_adult(elena)
    answer = computer.post(f"/badges/{friend_badge.pk}/", {"give": ana.person.pk})
    assert answer["Location"] == f"/badges/{friend_badge.pk}/#child-{ana.person.pk}"
    assert f'id="child-{ana.person.pk}"' in names(computer, f"/badges/{friend_badge.pk}/")


def test_what_was_solved_a_moment_ago_stands_on_the_childs_page_at_once(
    well_badge: PackBadge, ana: Learner, meeting: Meeting
):
    computer = sign_in(ana)
    solve("small/well", ana)
    assert "Insigna well-badge" in names(computer, "/my-badges/")
    assert BadgeAward.objects.filter(learner=ana.person, pack_badge=well_badge).exists()


def test_several_new_badges_are_told_to_several(
    elena: Person, ana: Learner, matei: Learner, friend_badge: ClubBadge, meeting: Meeting
):
    computer = sign_in(ana, matei)
    give_badge(badge=friend_badge, learner_id=ana.person.pk, by=elena)
    assert "Ai o insignă nouă!" in names(computer, "/")
    give_badge(badge=friend_badge, learner_id=matei.person.pk, by=elena)
    assert "Aveți insigne noi!" in names(computer, "/")
