"""What is asked after a meeting, and of an incident."""

from collections.abc import Sequence

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cluboteca.core.clock import now
from cluboteca.meetings.closing.policies import MOST_INCIDENT, MOST_NOTE
from cluboteca.meetings.models import HowItWent
from cluboteca.people.models import Person

_TOO_LONG = _("This is too long. At most %(limit_value)d letters fit.")


def _long_text(label: object, *, most: int, rows: int, is_required: bool = False, hint: object = "") -> forms.CharField:
    return forms.CharField(
        label=str(label) if isinstance(label, str) else label,  # type: ignore[arg-type]
        help_text=hint,  # type: ignore[arg-type]
        required=is_required,
        max_length=most,
        widget=forms.Textarea(attrs={"rows": rows, "class": "input"}),
        error_messages={"required": _("Write some words here."), "max_length": _TOO_LONG},
    )


class ClosingForm(forms.Form):
    how_it_went = forms.TypedChoiceField(
        label=_("How did it go?"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[(value, label) for value, label in reversed(HowItWent.choices)],
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the three faces.")},
    )
    what_was_hard = _long_text(_("What was hard?"), most=MOST_NOTE, rows=3)
    for_next_time = _long_text(
        _("What do you want to remember for next time?"),
        most=MOST_NOTE,
        rows=3,
        hint=_("You see it on “This week” before the next meeting."),
    )


class IncidentForm(forms.Form):
    """learners: ids of children of the club."""

    happened_on = forms.DateField(
        label=_("On which day?"),
        widget=forms.DateInput(attrs={"type": "date", "class": "input input-short"}, format="%Y-%m-%d"),
        error_messages={"required": _("Write the day."), "invalid": _("Write the day as in 2026-11-30.")},
    )
    learners = forms.MultipleChoiceField(
        label=_("Which children?"), required=False, widget=forms.CheckboxSelectMultiple, choices=[]
    )
    what_happened = _long_text(
        _("What happened?"),
        most=MOST_INCIDENT,
        rows=6,
        is_required=True,
        hint=_("Only what you saw or heard yourself: when, where, who, in whose words."),
    )
    what_was_done = _long_text(
        _("What was done?"), most=MOST_INCIDENT, rows=4, hint=_("Who was called, at what time, what was agreed.")
    )

    def __init__(self, *args: object, learners: Sequence[Person], **more: object):
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.by_id = {str(learner.pk): learner for learner in learners}
        self.fields["learners"].choices = [(id, each.nickname) for id, each in self.by_id.items()]  # type: ignore[attr-defined]
        self.fields["happened_on"].widget.attrs["max"] = localdate(now()).isoformat()

    @property
    def learners_chosen(self) -> list[Person]:
        return [self.by_id[id] for id in self.cleaned_data["learners"]]
