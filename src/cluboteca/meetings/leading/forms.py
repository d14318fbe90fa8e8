"""Writing down a meeting that was held without computers."""

from collections.abc import Sequence
from datetime import date, datetime

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.timezone import get_current_timezone, localdate, localtime
from django.utils.translation import gettext_lazy as _

from cluboteca.content.models import Unit
from cluboteca.content.queries import get_unit_words
from cluboteca.core.clock import now
from cluboteca.people.models import Person

BAD_DAY = _("Write the day as in 2026-11-30.")
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
"""Beyond them a day is a slip of the keys, and hours of time zones may lead out of the calendar."""


class PaperForm(forms.Form):
    """held_on and starts_at in the library's time; unit: its full id; came: ids of the learners."""

    held_on = forms.DateField(
        label=_("On which day?"),
        widget=forms.DateInput(attrs={"type": "date", "class": "input input-short"}, format="%Y-%m-%d"),
        error_messages={"required": _("Write the day."), "invalid": BAD_DAY},
        validators=[MinValueValidator(EARLIEST, BAD_DAY), MaxValueValidator(LATEST, BAD_DAY)],
    )
    starts_at = forms.TimeField(
        label=_("When did it begin?"),
        widget=forms.TimeInput(attrs={"type": "time", "class": "input input-short"}, format="%H:%M"),
        error_messages={"required": _("Write the hour."), "invalid": _("Write the hour as in 16:30.")},
    )
    unit = forms.ChoiceField(label=_("What was it about?"), widget=forms.Select(attrs={"class": "select"}))
    came = forms.MultipleChoiceField(
        label=_("Who came?"), required=False, widget=forms.CheckboxSelectMultiple, choices=[]
    )

    def __init__(self, *args: object, units: Sequence[Unit], learners: Sequence[Person], locale: str, **more: object):
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.units = {unit.full_id: unit for unit in units}
        self.learners = {str(learner.pk): learner for learner in learners}
        self.fields["unit"].choices = [(id, get_unit_words(unit, locale).title) for id, unit in self.units.items()]  # type: ignore[attr-defined]
        self.fields["came"].choices = [(id, learner.nickname) for id, learner in self.learners.items()]  # type: ignore[attr-defined]
        self.fields["held_on"].widget.attrs["max"] = localdate(now()).isoformat()

    @property
    def unit_chosen(self) -> Unit:
        return self.units[self.cleaned_data["unit"]]

    @property
    def came_chosen(self) -> list[Person]:
        return [self.learners[id] for id in self.cleaned_data["came"]]

    @property
    def opened_at(self) -> datetime:
        day, hour = self.cleaned_data["held_on"], self.cleaned_data["starts_at"]
        return datetime.combine(day, hour, tzinfo=get_current_timezone())


def propose_paper_time(club_starts_at: object) -> dict[str, object]:
    """What the empty form begins with: today, at the club's own hour if it has one."""
    moment = localtime(now())
    return {"held_on": moment.date(), "starts_at": club_starts_at or moment.replace(minute=0, second=0).time()}
