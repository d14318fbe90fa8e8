"""Reading fairs. A work whose authors may no longer show it, or that was taken down, isn't in any list."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Avg, Count, Q, QuerySet

from cluboteca.clubs.models import Club
from cluboteca.core.errors import NotYours
from cluboteca.meetings.fair.policies import MOST_TO_CHOOSE_FROM
from cluboteca.meetings.fair.suggestion import Averages, Criterion
from cluboteca.meetings.gallery.queries import Card, list_shown_entries, make_cards
from cluboteca.meetings.models import Fair, FairAward, FairEntry, FairState, JuryMark, JurySheet
from cluboteca.people.models import Person
from cluboteca.workspace.exhibiting import list_exhibitors
from cluboteca.workspace.quick_sql import LARGEST_ID


@dataclass(frozen=True)
class TableCard:
    """A work at its table. titles: of its awards, in order."""

    fair_entry: FairEntry
    card: Card
    titles: list[str]

    @property
    def number(self) -> int:
        return self.fair_entry.number


@dataclass(frozen=True)
class AwardedWork:
    """authors: those who may be named. title: empty where the work doesn't hang any more, since it may name the others."""

    authors: list[Person]
    title: str
    awards: list[str]


def list_fairs(club: Club) -> QuerySet[Fair]:
    """Newest day first; `works_count` counts what was chosen and still hangs in the gallery."""
    hanging = Q(entries__entry__in=list_shown_entries(club).order_by().values("pk"))
    # Counting loses the order of the model.
    fairs = Fair.objects.filter(club=club).annotate(works_count=Count("entries", filter=hanging))
    return fairs.order_by("-held_on", "-pk")


def get_fair(club: Club, fair_id: int) -> Fair:
    """Raises NotYours."""
    fair = Fair.objects.filter(club=club, pk=fair_id).select_related("club__library").first()
    if fair_id > LARGEST_ID or fair is None:
        raise NotYours
    return fair


def list_ended_fairs(club: Club) -> QuerySet[Fair]:
    """For the children: those whose awards were announced, newest first."""
    return Fair.objects.filter(club=club, state=FairState.ENDED)


def find_open_fair(club: Club) -> Fair | None:
    return Fair.objects.filter(club=club, state=FairState.OPEN).first()


def has_fair_to_go_on_with(club: Club) -> bool:
    """For the page of today: whether a fair is being prepared or goes on. One query."""
    return Fair.objects.filter(club=club).exclude(state=FairState.ENDED).exists()


def list_tables(fairs: Sequence[Fair]) -> dict[int, list[TableCard]]:
    """By fair: its works in the order of the tables. As many queries for many fairs and works as for one."""
    if not fairs:
        return {}
    rows = list(FairEntry.objects.filter(fair__in=fairs).order_by("number", "pk").prefetch_related("awards"))
    wanted = {row.entry_id for row in rows}
    entries = list_shown_entries(fairs[0].club).filter(pk__in=wanted)
    cards = {card.entry.pk: card for card in make_cards(entries)}
    tables: dict[int, list[TableCard]] = {fair.pk: [] for fair in fairs}
    for row in rows:
        if row.entry_id in cards:
            titles = [award.title for award in row.awards.all()]
            tables[row.fair_id].append(TableCard(row, cards[row.entry_id], titles))
    return tables


def list_fair_tables(fair: Fair) -> list[TableCard]:
    return list_tables([fair])[fair.pk]


def list_awarded(fairs: Sequence[Fair], *, hanging: set[int]) -> dict[int, list[AwardedWork]]:
    """By fair: what got awards, in the order of the tables; also works that were taken down, for who may still be named.

    hanging: ids of the fair entries whose work hangs in the gallery. As many queries for many as for one.
    """
    rows = list(
        FairEntry.objects.filter(fair__in=fairs, awards__isnull=False)
        .distinct()
        .order_by("number", "pk")
        .select_related("entry__project")
        .prefetch_related("awards", "entry__project__authors")
    )
    may_be_named = list_exhibitors({author.pk for row in rows for author in row.entry.project.authors.all()})
    awarded: dict[int, list[AwardedWork]] = {fair.pk: [] for fair in fairs}
    for row in rows:
        authors = [each for each in row.entry.project.authors.all() if (each.pk, row.entry.club_id) in may_be_named]
        title = row.entry.title if row.pk in hanging else ""
        if authors:
            awarded[row.fair_id].append(AwardedWork(authors, title, [award.title for award in row.awards.all()]))
    return awarded


def list_to_choose_from(fair: Fair) -> list[Card]:
    """The newest hundred works that hang in the gallery, newest first, and those that were chosen before."""
    hanging = list_shown_entries(fair.club)
    newest = hanging.values_list("pk", flat=True)[:MOST_TO_CHOOSE_FROM]
    return make_cards(hanging.filter(Q(pk__in=list(newest)) | Q(pk__in=fair.entries.values("entry"))))


def list_left_out(fair: Fair) -> list[int]:
    """Numbers of the tables whose work isn't in the gallery any more."""
    there = {table.number for table in list_fair_tables(fair)}
    return [number for number in fair.entries.values_list("number", flat=True) if number not in there]


def list_criteria(fair: Fair) -> list[Criterion]:
    return [Criterion(row.pk, row.name, row.award) for row in fair.criteria.all()]


def list_jurors(fair: Fair) -> list[int]:
    """Numbers of the members of the jury whose sheets were begun, in order."""
    numbers = JurySheet.objects.filter(entry__fair=fair).values_list("juror", flat=True)
    return sorted(set(numbers))


def list_sheets(fair: Fair, juror: int) -> dict[int, JurySheet]:
    """What one member of the jury wrote, by fair entry; with the marks."""
    sheets = JurySheet.objects.filter(entry__fair=fair, juror=juror).prefetch_related("marks")
    return {sheet.entry_id: sheet for sheet in sheets}


def list_averages(fair: Fair) -> Averages:
    """By (fair entry, criterion)."""
    rows = JuryMark.objects.filter(sheet__entry__fair=fair).values_list("sheet__entry", "criterion")
    return {(entry, criterion): average for entry, criterion, average in rows.annotate(average=Avg("stars")).order_by()}


def list_jury_words(fair: Fair) -> dict[int, list[str]]:
    """The kind words of the jury, by fair entry."""
    words: dict[int, list[str]] = {}
    for sheet in JurySheet.objects.filter(entry__fair=fair).exclude(kind_words=""):
        words.setdefault(sheet.entry_id, []).append(sheet.kind_words)
    return words


def has_awards(fair: Fair) -> bool:
    return FairAward.objects.filter(entry__fair=fair).exists()
