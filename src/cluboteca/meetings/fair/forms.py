"""What is typed for a fair. All of it survives a refusal, as it was typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django import forms
from django.http import QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cluboteca.core.clock import now
from cluboteca.core.errors import BadRequest
from cluboteca.meetings.fair.actions import CriterionChange, SheetLine
from cluboteca.meetings.fair.policies import (
    LONGEST_AHEAD_DAYS,
    MOST_AWARDS_EACH,
    MOST_CRITERIA,
    MOST_STARS,
    MOST_TITLE,
    BadStars,
)
from cluboteca.meetings.fair.suggestion import Criterion, Suggestion
from cluboteca.workspace.quick_sql import LARGEST_ID

MOST_CRITERION = 90
MOST_KIND_WORDS = 300


class FairForm(forms.Form):
    """Title, day and place. held_before: the day that the fair has already, which may have gone by."""

    title = forms.CharField(
        label=_("Name of the fair"),
        max_length=MOST_TITLE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Give the fair a name."),
            "max_length": _("This name is too long. Make it 120 letters or fewer."),
        },
    )
    held_on = forms.DateField(
        label=_("Day"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _("Choose the day."),
            "invalid": _("Write the day like this: 21.05.2027."),
        },
    )
    place = forms.CharField(
        label=_("Place and hour"),
        help_text=_("As it will stand on the poster: “in the reading room, at 5 o'clock”."),
        max_length=MOST_TITLE,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": _("This is too long. Make it 120 letters or fewer.")},
    )

    def __init__(self, *args: object, held_before: date | None = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.held_before = held_before

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        today = localdate(now())
        if day < today and day != self.held_before:
            raise forms.ValidationError(_("This day has gone by. Choose today or a day to come."))
        if day > today + timedelta(days=LONGEST_AHEAD_DAYS):
            raise forms.ValidationError(_("This day is more than two years away. Look at the year once more."))
        return day


def read_ids(sent: Iterable[str]) -> list[int]:
    """Raises BadRequest for anything but numbers that the database can hold."""
    ids = []
    for each in sent:
        if not (each.isascii() and each.isdecimal()) or len(each) > 19 or int(each) > LARGEST_ID:
            raise BadRequest
        ids.append(int(each))
    return ids


# --- Criteria ---


def show_criteria(criteria: Iterable[Criterion]) -> list[CriterionChange]:
    """As lines to type in, with empty ones up to the most that there may be."""
    lines = [CriterionChange(each.id, each.name, each.award) for each in criteria]
    return lines + [CriterionChange(None, "", "")] * (MOST_CRITERIA - len(lines))


def read_criteria(sent: QueryDict) -> list[CriterionChange]:
    """Lines as they were typed, cut at what a line can hold. Raises BadRequest."""
    ids, names, awards = sent.getlist("id"), sent.getlist("name"), sent.getlist("award")
    if not len(ids) == len(names) == len(awards) <= MOST_CRITERIA:
        raise BadRequest
    known = [read_ids([each])[0] if each else None for each in ids]
    return [
        CriterionChange(id, name.strip()[:MOST_CRITERION], award.strip()[:MOST_CRITERION])
        for id, name, award in zip(known, names, awards, strict=True)
    ]


# --- Jury sheets ---


@dataclass(frozen=True)
class StarsCell:
    """A place of the grid as it was typed."""

    name: str
    criterion: Criterion
    typed: str

    @property
    def is_wrong(self) -> bool:
        return self.typed != "" and self.typed not in STARS


@dataclass(frozen=True)
class GridLine:
    """One work on the sheet of one member of the jury."""

    entry_id: int
    cells: list[StarsCell]
    kind_words: str

    def as_line(self) -> SheetLine:
        """Raises BadStars."""
        if any(cell.is_wrong for cell in self.cells):
            raise BadStars
        return SheetLine({cell.criterion.id: int(cell.typed) for cell in self.cells if cell.typed}, self.kind_words)


STARS = tuple(str(number) for number in range(1, MOST_STARS + 1))


def make_grid(
    entry_ids: Iterable[int],
    criteria: list[Criterion],
    *,
    stars: Mapping[tuple[int, int], str],
    kind_words: Mapping[int, str],
) -> list[GridLine]:
    """stars: by (fair entry, criterion)."""
    return [
        GridLine(
            entry_id,
            [StarsCell(f"stars-{entry_id}-{each.id}", each, stars.get((entry_id, each.id), "")) for each in criteria],
            kind_words.get(entry_id, ""),
        )
        for entry_id in entry_ids
    ]


def read_grid(sent: QueryDict, entry_ids: list[int], criteria: list[Criterion]) -> list[GridLine]:
    """What was typed; a place that wasn't on the page counts as empty."""
    stars = {
        (entry_id, each.id): sent.get(f"stars-{entry_id}-{each.id}", "").strip()[:10]
        for entry_id in entry_ids
        for each in criteria
    }
    words = {each: sent.get(f"words-{each}", "").strip()[:MOST_KIND_WORDS] for each in entry_ids}
    return make_grid(entry_ids, criteria, stars=stars, kind_words=words)


# --- Awards ---


def read_titles(sent: QueryDict, entry_ids: Iterable[int]) -> dict[int, list[str]]:
    """The titles of each work without the empty ones, cut at what a line can hold."""
    return {
        entry_id: [title for each in sent.getlist(f"title-{entry_id}") if (title := each.strip()[:MOST_TITLE])][
            :MOST_AWARDS_EACH
        ]
        for entry_id in entry_ids
    }


def write_titles(suggestion: Suggestion) -> list[str]:
    """What stands on a certificate if the librarian changes nothing."""
    if suggestion.awards:
        return list(suggestion.awards)
    if suggestion.mention:
        return [gettext("Mention: %(criterion)s") % {"criterion": suggestion.mention}]
    return [gettext("With thanks for taking part")]
