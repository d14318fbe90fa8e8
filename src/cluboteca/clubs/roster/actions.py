"""Taking children in, changing, moving and archiving them, dealing their cards."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from django.db import transaction

from cluboteca.clubs.actions import take_in, take_in_new
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.policies import LEARNER_ROLES, check_keeps, check_learns_in
from cluboteca.clubs.queries import list_learners
from cluboteca.clubs.roster.line import tell_taken
from cluboteca.clubs.roster.nickname import get_key
from cluboteca.clubs.roster.policies import AlreadyDealt, BadAct, BadMove, NicknameTaken, StillSitting
from cluboteca.clubs.roster.queries import is_archived, is_sitting, list_free_avatars, list_other_clubs
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.people.actions import draw_up_learner
from cluboteca.people.models import Person, WrongTry
from cluboteca.people.pictures import deal_pictures, hash_pictures
from cluboteca.people.queries import learner_subject

NICKNAME_BEFORE = "nickname_before"
"""In the detail of the audit; erasing a child reads it and takes it away."""


@dataclass(frozen=True)
class NewLearner:
    """nickname: cleaned. avatar: empty for the first one that nobody has."""

    nickname: str
    avatar: str = ""
    birth_year: int | None = None
    gender: str = ""


@dataclass(frozen=True)
class Card:
    """pictures: in the order in which they are tapped; known nowhere else."""

    learner: Person
    pictures: list[str]


def add_learners(*, club: Club, new: Sequence[NewLearner], by: Person) -> list[Person]:
    """All or none, in few statements, however long the list: saves wait meanwhile.

    Raises NicknameTaken: so a list that is sent twice adds nobody twice.
    """
    with transaction.atomic():
        avatars = iter(list_free_avatars(club, len(new)))
        taken = {get_key(other.nickname) for other in list_learners(club)}
        drawn_up = []
        for each in new:
            key = get_key(each.nickname)
            if key in taken:
                raise NicknameTaken(tell_taken(each.nickname))
            taken.add(key)
            drawn_up.append(
                draw_up_learner(
                    nickname=each.nickname,
                    avatar=each.avatar or next(avatars),
                    birth_year=each.birth_year,
                    gender=each.gender,
                )
            )
        added = Person.objects.bulk_create(drawn_up)
        take_in_new(club=club, people=added, role=Role.LEARNER, by=by)
    return added


def check_nickname_free(nickname: str, club: Club, *, but: Person | None = None) -> None:
    """Raises NicknameTaken with a proposal. but: whose nickname it may be."""
    key = get_key(nickname)
    if any(get_key(other.nickname) == key for other in list_learners(club) if other != but):
        raise NicknameTaken(tell_taken(nickname))


def change_learner(*, learner: Person, club: Club, new: NewLearner, by: Person) -> None:
    """The audit keeps a nickname that was, until the child is erased: notes may still have it. Raises NicknameTaken."""
    with transaction.atomic():
        check_nickname_free(new.nickname, club, but=learner)
        before = Person.objects.get(pk=learner.pk).nickname
        detail = {NICKNAME_BEFORE: before} if before != new.nickname else {}
        learner.nickname, learner.avatar = new.nickname, new.avatar or learner.avatar
        learner.birth_year, learner.gender = new.birth_year, new.gender
        learner.save(update_fields=["nickname", "avatar", "birth_year", "gender"])
        record_event(action="clubs.change_learner", about=learner, by=by, **detail)


def move_learner(*, learner: Person, club: Club, to: Club, by: Person) -> None:
    """To another club of the library, whoever leads that one; an ambassador comes there as a learner.

    What the child has done stays hers. Raises NotYours (by keeps not the club), BadMove, StillSitting, NicknameTaken.
    """
    check_keeps(by, club)
    if to not in list_other_clubs(club):
        raise BadMove
    with transaction.atomic():
        _end_membership(learner, club)
        check_nickname_free(learner.nickname, to)
        take_in(club=to, person=learner, role=Role.LEARNER, by=by)
        record_event(action="clubs.move_learner", about=learner, by=by, from_club=club.pk, to_club=to.pk)


def archive_learner(*, learner: Person, club: Club, by: Person) -> None:
    """The child can't sign in; the work stays. Raises NotYours, StillSitting."""
    with transaction.atomic():
        _end_membership(learner, club)
        record_event(action="clubs.archive_learner", about=learner, by=by)


def _end_membership(learner: Person, club: Club) -> None:
    check_learns_in(learner, club)
    if is_sitting(learner):
        raise StillSitting
    memberships = Membership.objects.filter(club=club, person=learner, role__in=LEARNER_ROLES)
    memberships.filter(ended_at__isnull=True).update(ended_at=now())


def bring_back(*, learner: Person, club: Club, by: Person) -> None:
    """Out of the archive, as a learner; the old card is good again. Raises BadAct, NicknameTaken."""
    with transaction.atomic():
        if not is_archived(learner, club):
            raise BadAct
        check_nickname_free(learner.nickname, club)
        take_in(club=club, person=learner, role=Role.LEARNER, by=by)


def deal_cards(*, learners: Sequence[Person], by: Person) -> list[Card]:
    """Three new pictures for each; old cards stop working at once. All or none.

    Hashing takes a tenth of a second and more for each child, on two cores at once. learners: as they were when it was
    asked whether to deal; raises AlreadyDealt when one of them has got other pictures since.
    """
    dealt = [Card(learner, deal_pictures()) for learner in learners]
    with ThreadPoolExecutor(max_workers=2) as pool:
        hashes = list(pool.map(lambda card: hash_pictures(card.learner.pk, card.pictures), dealt))
    with transaction.atomic():
        for card, new_hash in zip(dealt, hashes, strict=True):
            learner = card.learner
            same = Person.objects.filter(pk=learner.pk, pictures_hash=learner.pictures_hash)
            if not same.update(pictures_hash=new_hash):
                raise AlreadyDealt
            record_event(action="people.deal_pictures", about=learner, by=by)
        subjects = [learner_subject(card.learner.pk) for card in dealt]
        WrongTry.objects.filter(subject__in=subjects).delete()
    return dealt
