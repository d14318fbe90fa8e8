"""Preparing, opening and ending a fair; copying the jury's sheets; giving awards."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from django.db import transaction

from cluboteca.clubs.models import Club
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.meetings.fair.policies import (
    DEFAULT_CRITERIA,
    MOST_CRITERIA,
    MOST_ENTRIES,
    MOST_STARS,
    BadStars,
    CriteriaCount,
    CriterionHasMarks,
    EntryHasSheets,
    FairHasMoved,
    FairNotOpen,
    HalfCriterion,
    NoAward,
    NoEntries,
    TooManyEntries,
    check_fair_may_become,
    check_may_change,
    check_may_copy_sheets,
)
from cluboteca.meetings.fair.queries import list_fair_tables
from cluboteca.meetings.gallery.queries import list_shown_entries
from cluboteca.meetings.models import Fair, FairAward, FairCriterion, FairEntry, FairState, JuryMark, JurySheet
from cluboteca.people.models import Person

_DOUBLE_PRESS = timedelta(minutes=1)


@dataclass(frozen=True)
class CriterionChange:
    """A line as it was typed. id: of the criterion that it changes; None: a new one. Both texts empty: it goes."""

    id: int | None
    name: str
    award: str


@dataclass(frozen=True)
class SheetLine:
    """What a member of the jury wrote about one work. stars: by criterion, 1 to 4, where there are any."""

    stars: Mapping[int, int]
    kind_words: str


def create_fair(*, club: Club, title: str, held_on: date, place: str, by: Person) -> Fair:
    """A fair in preparation, with the criteria that are shipped, in the language of the page.

    The same asked for again within moments, as by a double press, is made once.
    """
    with transaction.atomic():
        since = now() - _DOUBLE_PRESS
        same = Fair.objects.filter(club=club, title=title, held_on=held_on, place=place, created_at__gt=since)
        made = same.filter(state=FairState.PREPARING).first()
        if made is not None:
            return made
        fair = Fair.objects.create(club=club, title=title, held_on=held_on, place=place, created_at=now())
        FairCriterion.objects.bulk_create(
            FairCriterion(fair=fair, name=str(name), award=str(award), position=position)
            for position, (name, award) in enumerate(DEFAULT_CRITERIA)
        )
        record_event(action="fair.create", about=fair, by=by)
    return fair


def change_fair(*, fair: Fair, title: str, held_on: date, place: str, by: Person) -> None:
    with transaction.atomic():
        Fair.objects.filter(pk=fair.pk).update(title=title, held_on=held_on, place=place)
        record_event(action="fair.change", about=fair, by=by)


def delete_fair(*, fair: Fair, by: Person) -> None:
    """Only while it is being prepared. Raises FairHasMoved."""
    with transaction.atomic():
        if _reload(fair).state != FairState.PREPARING:
            raise FairHasMoved
        record_event(action="fair.delete", about=fair, by=by)
        Fair.objects.filter(pk=fair.pk).delete()


def _reload(fair: Fair) -> Fair:
    return Fair.objects.get(pk=fair.pk)


def choose_entries(*, fair: Fair, entry_ids: Iterable[int], by: Person) -> None:
    """Exactly these works of the gallery take part. Those that did keep their table; new ones get the lowest free one.

    What isn't in the gallery now is passed over, and keeps its table: nobody could choose it, and it may come back.
    Raises FairHasMoved, TooManyEntries, EntryHasSheets.
    """
    with transaction.atomic():
        check_may_change(_reload(fair).state)
        shown = set(list_shown_entries(fair.club).values_list("pk", flat=True))
        wanted = shown & set(entry_ids)
        if len(wanted) > MOST_ENTRIES:
            raise TooManyEntries
        gone = fair.entries.filter(entry__in=shown - wanted)
        if gone.filter(jury_sheets__isnull=False).exists():
            raise EntryHasSheets
        gone.delete()
        there = dict(fair.entries.values_list("entry_id", "number"))
        free = (number for number in count(1) if number not in there.values())
        FairEntry.objects.bulk_create(
            FairEntry(fair=fair, entry_id=each, number=next(free)) for each in sorted(wanted - set(there))
        )
        record_event(action="fair.choose", about=fair, by=by, entries=sorted(wanted))


def change_criteria(*, fair: Fair, changes: Sequence[CriterionChange], by: Person) -> None:
    """All lines or none. Raises FairHasMoved, HalfCriterion, CriteriaCount, CriterionHasMarks."""
    with transaction.atomic():
        check_may_change(_reload(fair).state)
        known = {row.pk: row for row in fair.criteria.all()}
        kept = [change for change in changes if change.name or change.award]
        if any(not (change.name and change.award) for change in kept):
            raise HalfCriterion
        if not 1 <= len(kept) <= MOST_CRITERIA:
            raise CriteriaCount
        staying = {change.id for change in kept if change.id in known}
        gone = FairCriterion.objects.filter(fair=fair).exclude(pk__in=staying)
        if gone.filter(marks__isnull=False).exists():
            raise CriterionHasMarks
        gone.delete()
        for position, change in enumerate(kept):
            criterion = known.get(change.id or 0) or FairCriterion(fair=fair)
            criterion.name, criterion.award, criterion.position = change.name, change.award, position
            criterion.save()
        record_event(action="fair.criteria", about=fair, by=by, count=len(kept))


def open_fair(*, fair: Fair, by: Person) -> None:
    """The doors open. Raises FairHasMoved, NoEntries."""
    with transaction.atomic():
        check_fair_may_become(_reload(fair).state, FairState.OPEN)
        if not list_fair_tables(fair):
            raise NoEntries
        Fair.objects.filter(pk=fair.pk).update(state=FairState.OPEN)
        record_event(action="fair.open", about=fair, by=by)


def end_fair(*, fair: Fair, by: Person) -> None:
    """The awards are announced: the children see them. Raises FairHasMoved, NoAward."""
    with transaction.atomic():
        check_fair_may_become(_reload(fair).state, FairState.ENDED)
        if any(not table.titles for table in list_fair_tables(fair)):
            raise NoAward
        Fair.objects.filter(pk=fair.pk).update(state=FairState.ENDED)
        record_event(action="fair.end", about=fair, by=by)


def record_sheets(*, fair: Fair, juror: int, lines: Mapping[int, SheetLine], by: Person) -> None:
    """What a member of the jury wrote, by fair entry, in place of what was copied before; all lines or none.

    An empty line leaves no sheet. Raises FairNotOpen before the fair, FairHasMoved after it, BadStars.
    """
    with transaction.atomic():
        check_may_copy_sheets(_reload(fair).state)
        criteria = set(fair.criteria.values_list("pk", flat=True))
        entries = set(fair.entries.values_list("pk", flat=True))
        for entry_id, line in lines.items():
            if entry_id not in entries:
                continue
            stars = {criterion: given for criterion, given in line.stars.items() if criterion in criteria}
            if any(not 1 <= given <= MOST_STARS for given in stars.values()):
                raise BadStars
            _record_sheet(entry_id, juror, stars, line.kind_words)
        record_event(action="fair.sheets", about=fair, by=by, juror=juror)


def _record_sheet(entry_id: int, juror: int, stars: Mapping[int, int], kind_words: str) -> None:
    if not stars and not kind_words:
        JurySheet.objects.filter(entry_id=entry_id, juror=juror).delete()
        return
    sheet, _is_new = JurySheet.objects.update_or_create(
        entry_id=entry_id, juror=juror, defaults={"kind_words": kind_words}
    )
    sheet.marks.exclude(criterion__in=list(stars)).delete()
    for criterion, given in stars.items():
        JuryMark.objects.update_or_create(sheet=sheet, criterion_id=criterion, defaults={"stars": given})


def give_awards(*, fair: Fair, titles: Mapping[int, Sequence[str]], by: Person) -> None:
    """By fair entry, in place of what was there. A fair that is being prepared gives none.

    Each work of the fair has to get one. Raises FairNotOpen, NoAward.
    """
    with transaction.atomic():
        if _reload(fair).state == FairState.PREPARING:
            raise FairNotOpen
        tables = list_fair_tables(fair)
        if any(not titles.get(table.fair_entry.pk) for table in tables):
            raise NoAward
        for table in tables:
            table.fair_entry.awards.all().delete()
            FairAward.objects.bulk_create(
                FairAward(entry=table.fair_entry, title=title, position=position)
                for position, title in enumerate(titles[table.fair_entry.pk])
            )
        record_event(action="fair.awards", about=fair, by=by)
