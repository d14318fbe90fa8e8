"""Giving badges: of packs by what was solved, of the club by hand."""

from collections.abc import Collection

from django.db import transaction

from cluboteca.clubs.models import Club
from cluboteca.core.audit import record_event, record_events
from cluboteca.core.clock import now
from cluboteca.meetings.badges.policies import MOST_CLUB_BADGES, BadgeIsRetired, TitleIsTaken, TooManyBadges
from cluboteca.meetings.badges.queries import get_learner_of, has_title, list_earned
from cluboteca.meetings.models import BadgeAward, ClubBadge
from cluboteca.people.models import Person


def award_earned(learner_ids: Collection[int]) -> int:
    """Give these learners the badges of packs whose activities they have solved; how many are new.

    As often as one likes: what somebody has isn't given again.
    """
    earned = list_earned(learner_ids)
    if not earned:
        return 0
    with transaction.atomic():
        had = BadgeAward.objects.filter(learner__in=learner_ids, pack_badge__isnull=False)
        new = sorted(earned - set(had.values_list("learner_id", "pack_badge_id")))
        if not new:
            return 0
        moment = now()
        BadgeAward.objects.bulk_create(
            [BadgeAward(learner_id=learner, pack_badge_id=badge, awarded_at=moment) for learner, badge in new],
            ignore_conflicts=True,
        )
        learners = Person.objects.in_bulk({learner for learner, _badge in new})
        record_events(
            action="meetings.earn_badge",
            about=[(learners[learner], {"badge": badge}) for learner, badge in new],
            by=None,
        )
    return len(new)


def mark_seen(learner: Person) -> None:
    """The child has looked at its badges."""
    BadgeAward.objects.filter(learner=learner, seen_at__isnull=True).update(seen_at=now())


def make_badge(*, club: Club, title: str, words: str, drawing: str, by: Person) -> ClubBadge:
    """Raises TitleIsTaken, TooManyBadges."""
    with transaction.atomic():
        if has_title(club, title):
            raise TitleIsTaken
        if ClubBadge.objects.filter(club=club, is_retired=False).count() >= MOST_CLUB_BADGES:
            raise TooManyBadges
        badge = ClubBadge.objects.create(
            club=club, title=title, words=words, drawing=drawing, created_by=by, created_at=now()
        )
        record_event(action="meetings.make_badge", about=badge, by=by)
    return badge


def retire_badge(*, badge: ClubBadge, is_retired: bool, by: Person) -> None:
    """A retired badge isn't given any more, and stays with those who have it; it may be brought back.

    Raises TitleIsTaken when another one is called so by now, TooManyBadges.
    """
    with transaction.atomic():
        in_use = ClubBadge.objects.filter(club=badge.club, is_retired=False).exclude(pk=badge.pk)
        if not is_retired and has_title(badge.club, badge.title) and badge.is_retired:
            raise TitleIsTaken
        if not is_retired and in_use.count() >= MOST_CLUB_BADGES:
            raise TooManyBadges
        if ClubBadge.objects.filter(pk=badge.pk).exclude(is_retired=is_retired).update(is_retired=is_retired):
            action = "meetings.retire_badge" if is_retired else "meetings.bring_back_badge"
            record_event(action=action, about=badge, by=by)


def give_badge(*, badge: ClubBadge, learner_id: int, by: Person) -> Person:
    """Giving it twice gives it once. Raises NotYours (no child of this club), BadgeIsRetired."""
    learner = get_learner_of(badge.club, learner_id)
    if badge.is_retired:
        raise BadgeIsRetired
    with transaction.atomic():
        award, is_new = BadgeAward.objects.get_or_create(
            learner=learner, club_badge=badge, defaults={"awarded_at": now(), "awarded_by": by}
        )
        if is_new:
            record_event(action="meetings.give_badge", about=award, by=by, learner=learner.pk, badge=badge.pk)
    return learner


def take_back_badge(*, badge: ClubBadge, learner_id: int, by: Person) -> Person:
    """It was given by mistake. One that the child doesn't have stays away. Raises NotYours."""
    learner = get_learner_of(badge.club, learner_id)
    with transaction.atomic():
        award = BadgeAward.objects.filter(learner=learner, club_badge=badge).first()
        if award is not None:
            record_event(action="meetings.take_back_badge", about=award, by=by, learner=learner.pk, badge=badge.pk)
            award.delete()
    return learner
