"""What the librarian copies from papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cluboteca.core.clock import now
from cluboteca.core.errors import KindError
from cluboteca.meetings.privacy.purposes import PAPER
from cluboteca.people.consents import Paper, check_signed_on
from cluboteca.people.models import Person, Purpose

UNREADABLE_DAY = _("This is no day. Choose it in the calendar, or write it as 2026-09-21.")


def _read_day(text: str) -> date:
    """Raises forms.ValidationError with a sentence."""
    try:
        field = forms.DateField(error_messages={"invalid": UNREADABLE_DAY, "required": UNREADABLE_DAY})
        day: date = field.clean(text)
        check_signed_on(day)
    except KindError as error:
        raise forms.ValidationError(str(error.message)) from error
    return day


class SignedDayField(forms.DateField):
    """The day on a paper, as `<input type="date">`."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Day of the signature"),
            initial=lambda: localdate(now()),
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        )

    def clean(self, value: object) -> date:
        return _read_day(str(value or ""))


class PaperForm(forms.Form):
    """One child's paper: yes or no to each purpose that isn't in force."""

    given_on = SignedDayField()

    def __init__(self, *args: object, purposes: list[Purpose], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for purpose in purposes:
            self.fields[purpose.value] = forms.ChoiceField(
                label=str(PAPER[purpose].question),
                choices=[("yes", _("Yes")), ("no", _("No"))],
                initial="no",
                required=False,
                widget=forms.RadioSelect,
            )

    def list_agreed(self) -> tuple[Purpose, ...]:
        return tuple(Purpose(name) for name, said in self.cleaned_data.items() if said == "yes")


@dataclass
class PileLine:
    """One child in the pile. day: what was typed for this paper alone; error: what is wrong with it."""

    learner: Person
    cells: list[tuple[Purpose, bool, bool]]
    """Of each purpose: whether it is in force already, and whether it is ticked."""
    day: str = ""
    error: str = ""


@dataclass
class Pile:
    """A pile of papers as it was typed. papers: what is to be recorded, empty while anything is wrong."""

    day: str
    lines: list[PileLine]
    day_error: str = ""
    papers: list[Paper] = field(default_factory=list)

    @property
    def is_valid(self) -> bool:
        return not self.day_error and not any(line.error for line in self.lines)


def begin_pile(learners: list[Person], in_force: Mapping[int, Mapping[str, object]]) -> Pile:
    return _make_pile(learners, in_force, {}, localdate(now()).isoformat())


def read_pile(learners: list[Person], in_force: Mapping[int, Mapping[str, object]], typed: Mapping[str, str]) -> Pile:
    """All that was typed stays in it, also when a line is wrong."""
    pile = _make_pile(learners, in_force, typed, str(typed.get("day", "")))
    pile_day = None
    try:
        pile_day = _read_day(pile.day)
    except forms.ValidationError as error:
        pile.day_error = " ".join(error.messages)
    for line in pile.lines:
        agreed = tuple(purpose for purpose, is_in_force, is_ticked in line.cells if is_ticked and not is_in_force)
        if not agreed:
            continue
        try:
            day = _read_day(line.day) if line.day else pile_day
        except forms.ValidationError as error:
            line.error = " ".join(error.messages)
        else:
            if day is not None:
                pile.papers.append(Paper(line.learner, agreed, day))
    return pile


def _make_pile(
    learners: list[Person], in_force: Mapping[int, Mapping[str, object]], typed: Mapping[str, str], day: str
) -> Pile:
    lines = [
        PileLine(
            learner,
            [
                (purpose, purpose in in_force.get(learner.pk, {}), f"{purpose}-{learner.pk}" in typed)
                for purpose in Purpose
            ],
            day=str(typed.get(f"day-{learner.pk}", "")).strip(),
        )
        for learner in learners
    ]
    return Pile(day, lines)
