"""One child; a list of children before it is taken in."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.models import Club
from cluboteca.clubs.roster.actions import NewLearner
from cluboteca.clubs.roster.line import Line
from cluboteca.clubs.roster.nickname import clean_nickname
from cluboteca.clubs.roster.policies import MOST_LINES
from cluboteca.clubs.roster.queries import get_this_year
from cluboteca.clubs.roster.year import list_years
from cluboteca.core.errors import KindError
from cluboteca.people.animals import ANIMALS
from cluboteca.people.models import Gender, Person

GENDER_CHOICES = [("", _("not said")), *Gender.choices]


class LearnerForm(forms.Form):
    nickname = forms.CharField(
        label=_("First name or nickname"),
        help_text=_("As everybody calls the child. No surname, please."),
        # What is too long is refused by `clean_nickname`, once what nobody sees is gone.
        max_length=1000,
        error_messages={"required": _("Write the child's first name or nickname.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": None}),
    )
    avatar = forms.ChoiceField(
        label=_("Picture beside the name"),
        choices=list(ANIMALS.items()),
        widget=forms.RadioSelect,
    )
    birth_year = forms.TypedChoiceField(
        label=_("Birth year"),
        help_text=_("Only the year. It shows how old those are who come."),
        required=False,
        coerce=int,
        empty_value=None,
    )
    gender = forms.ChoiceField(label=_("Girl or boy"), required=False, choices=GENDER_CHOICES)

    def __init__(self, sent: Any = None, *, learner: Person | None = None, avatar: str = "") -> None:
        """learner: whose data stand in it at first; avatar: the one that is ticked at first."""
        initial: dict[str, object] = {"avatar": avatar}
        years = list_years(get_this_year())
        if learner is not None:
            initial = {name: getattr(learner, name) for name in ("nickname", "avatar", "birth_year", "gender")}
            if learner.birth_year and learner.birth_year not in years:
                years.append(learner.birth_year)  # somebody who has grown up here keeps the year
        super().__init__(sent, initial=initial)
        choices = [("", _("not said")), *[(year, str(year)) for year in years]]
        self.fields["birth_year"].choices = choices  # type: ignore[attr-defined]

    def clean_nickname(self) -> str:
        try:
            return clean_nickname(self.cleaned_data["nickname"])
        except KindError as error:
            raise forms.ValidationError(str(error.message)) from error

    def read(self) -> NewLearner:
        return NewLearner(**self.cleaned_data)


class MoveForm(forms.Form):
    club = forms.TypedChoiceField(label=_("To which club?"), coerce=int)

    def __init__(self, *args: Any, clubs: list[Club], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["club"].choices = [(club.pk, club.name) for club in clubs]  # type: ignore[attr-defined]


def read_lines(post: Mapping[str, Any]) -> list[Line]:
    """The lines of the preview as they were sent: `number-0`, `nickname-0`, `year-0`, `gender-0`, `wanted-0`, …"""
    lines = []
    for index in range(MOST_LINES):
        number = str(post.get(f"number-{index}", ""))
        if not number.isdecimal() or len(number) > 6:
            break
        gender = str(post.get(f"gender-{index}", ""))
        lines.append(
            Line(
                number=int(number),
                nickname=str(post.get(f"nickname-{index}", ""))[:1000],
                year=str(post.get(f"year-{index}", ""))[:40],
                gender=gender if gender in Gender.values else "",
                is_wanted=f"wanted-{index}" in post,
            )
        )
    return lines
