"""Who has which badge, and what a child has earned since."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_ambassador_ids, list_learners
from cluboteca.content.badge import get_badge_words, list_asked, list_pack_badges, list_rule_titles, list_titles
from cluboteca.content.models import Audience, PackBadge
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.badges.policies import NEW_FOR_DAYS
from cluboteca.meetings.models import BadgeAward, ClubBadge
from cluboteca.people.models import Person
from cluboteca.workspace.queries import list_solved_by

CHILDREN = (Audience.LEARNERS, Audience.AMBASSADORS)


@dataclass(frozen=True)
class Sticker:
    """A badge that a child has. words: to the child."""

    award_id: int
    learner: Person
    drawing: str
    title: str
    words: str
    awarded_at: datetime


@dataclass(frozen=True)
class BadgeLine:
    """A badge and who has it, by nickname. asked: titles of what has to be solved, empty for one of the club."""

    badge_id: int
    drawing: str
    title: str
    words: str
    asked: list[str]
    holders: list[Person]


@dataclass(frozen=True)
class BadgeLists:
    """All badges of a club: its own ones, those that it no longer gives, those of packs."""

    own: list[BadgeLine]
    retired: list[BadgeLine]
    of_packs: list[BadgeLine]


@dataclass(frozen=True)
class ChildBadges:
    """What one child has, newest first, and what it may still get."""

    stickers: list[Sticker]
    to_come: list[BadgeLine]


def list_earned(learner_ids: Collection[int]) -> set[tuple[int, int]]:
    """Which of these learners have solved what which badge asks for: pairs of ids. The same few queries for any number."""
    badges = list_pack_badges(CHILDREN)
    if not badges or not learner_ids:
        return set()
    asked = list_asked(badges)
    solved: dict[int, set[int]] = defaultdict(set)
    for learner_id, activity_id in list_solved_by(learner_ids):
        solved[learner_id].add(activity_id)
    return {
        (learner_id, badge_id)
        for learner_id, done in solved.items()
        for badge_id, sets in asked.items()
        if sets and all(not done.isdisjoint(alike) for alike in sets)
    }


def list_stickers_of(learner: Person, locale: str) -> list[Sticker]:
    """All that a child has, in the order in which they came."""
    return _as_stickers(_awards([learner.pk]), locale)


def list_new_stickers(learner_ids: Iterable[int], locale: str) -> list[Sticker]:
    """Those that the children haven't looked at yet."""
    return _as_stickers(_awards(learner_ids).filter(seen_at__isnull=True), locale)


def list_badge_lines(club: Club, locale: str) -> BadgeLists:
    learners = list_learners(club)
    holders = _list_holders(learners)
    own: list[BadgeLine] = []
    retired: list[BadgeLine] = []
    for badge in ClubBadge.objects.filter(club=club):
        line = BadgeLine(badge.pk, badge.drawing, badge.title, badge.words, [], holders[None, badge.pk])
        (retired if badge.is_retired else own).append(line)
    return BadgeLists(own, retired, _list_pack_lines(list_pack_badges(CHILDREN), holders, locale))


def _list_holders(learners: list[Person]) -> dict[tuple[int | None, int | None], list[Person]]:
    """By the ids of a pack's badge and of a club's: one of them is None."""
    of = {learner.pk: learner for learner in learners}
    rows = BadgeAward.objects.filter(learner__in=of).values_list("learner_id", "pack_badge_id", "club_badge_id")
    has: dict[tuple[int | None, int | None], set[int]] = defaultdict(set)
    for learner_id, pack_badge_id, club_badge_id in rows:
        has[pack_badge_id, club_badge_id].add(learner_id)
    named = {key: [learner for learner in learners if learner.pk in ids] for key, ids in has.items()}
    return defaultdict(list, named)


def _list_pack_lines(
    badges: list[PackBadge], holders: dict[tuple[int | None, int | None], list[Person]], locale: str
) -> list[BadgeLine]:
    titles = list_titles(badges, locale)
    lines = []
    for badge in badges:
        words = get_badge_words(badge, locale)
        asked = list_rule_titles(badge, locale, titles)
        lines.append(BadgeLine(badge.pk, badge.drawing, words.title, words.words, asked, holders[badge.pk, None]))
    return lines


def get_child_badges(club: Club, learner: Person, locale: str) -> ChildBadges:
    """Badges of the ambassadors' training are shown to ambassadors; what one has stays, also when it was withdrawn."""
    awards = list(_awards([learner.pk]).order_by("-awarded_at", "-pk"))
    is_ambassador = learner.pk in list_ambassador_ids(club)
    had = {award.pack_badge_id for award in awards}
    open_badges = list_pack_badges(CHILDREN if is_ambassador else (Audience.LEARNERS,))
    to_come = [badge for badge in open_badges if badge.pk not in had]
    return ChildBadges(_as_stickers(awards, locale), _list_pack_lines(to_come, defaultdict(list), locale))


def list_stickers_to_print(club: Club, locale: str, *, learner_id: int | None = None) -> list[Sticker]:
    """All of one child, or those of all children that are new, by nickname. Raises NotYours for another club's child."""
    learners = [learner.pk for learner in list_learners(club)]
    if learner_id is not None:
        if learner_id not in learners:
            raise NotYours
        return _as_stickers(_awards([learner_id]), locale)
    new = _awards(learners).filter(awarded_at__gte=now() - timedelta(days=NEW_FOR_DAYS))
    return sorted(_as_stickers(new, locale), key=lambda sticker: sticker.learner.nickname.casefold())


def list_holders_to_print(club: Club) -> list[Person]:
    """Children of the club who have a badge, by nickname."""
    learners = list_learners(club)
    having = set(BadgeAward.objects.filter(learner__in=learners).values_list("learner_id", flat=True))
    return [learner for learner in learners if learner.pk in having]


def has_new_badges(club: Club) -> bool:
    """Whether there is something new for the sheet of stickers."""
    since = now() - timedelta(days=NEW_FOR_DAYS)
    return BadgeAward.objects.filter(learner__in=list_learners(club), awarded_at__gte=since).exists()


def get_club_badge(club: Club, badge_id: int) -> ClubBadge:
    """Raises NotYours."""
    badge = ClubBadge.objects.filter(club=club, pk=badge_id).first()
    if badge is None:
        raise NotYours
    return badge


def list_with_holders(club: Club, badge: ClubBadge) -> list[tuple[Person, bool]]:
    """Each child of the club, and whether it has the badge."""
    having = set(badge.awards.values_list("learner_id", flat=True))
    return [(learner, learner.pk in having) for learner in list_learners(club)]


def get_learner_of(club: Club, learner_id: int) -> Person:
    """Raises NotYours."""
    found = next((learner for learner in list_learners(club) if learner.pk == learner_id), None)
    if found is None:
        raise NotYours
    return found


def has_title(club: Club, title: str) -> bool:
    """Whether one of the badges in use is called so; capital letters make no difference."""
    titles = ClubBadge.objects.filter(club=club, is_retired=False).values_list("title", flat=True)
    return title.casefold() in {known.casefold() for known in titles}


def _awards(learner_ids: Iterable[int]) -> QuerySet[BadgeAward]:
    awards = BadgeAward.objects.filter(learner__in=list(learner_ids))
    return awards.select_related("learner", "club_badge", "pack_badge__pack")


def _as_stickers(awards: Iterable[BadgeAward], locale: str) -> list[Sticker]:
    return [_as_sticker(award, locale) for award in awards]


def _as_sticker(award: BadgeAward, locale: str) -> Sticker:
    if award.club_badge is not None:
        own = award.club_badge
        return Sticker(award.pk, award.learner, own.drawing, own.title, own.words, award.awarded_at)
    assert award.pack_badge is not None
    words = get_badge_words(award.pack_badge, locale)
    return Sticker(award.pk, award.learner, award.pack_badge.drawing, words.title, words.words, award.awarded_at)
