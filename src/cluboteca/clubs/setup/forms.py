"""What the first start, the settings and the pages of the leaders ask."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from django import forms
from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_lazy, ngettext_lazy
from django.utils.translation import gettext as _

from cluboteca.clubs.models import Role, Weekday
from cluboteca.clubs.setup.county import read_counties
from cluboteca.clubs.setup.policies import (
    LEAST_PASSWORD,
    MOST_COMPUTERS,
    MOST_NAME,
    MOST_NOTE,
    MOST_PASSWORD,
    tell_too_short,
)
from cluboteca.clubs.setup.username import ALLOWED, MOST_USERNAME, suggest_username
from cluboteca.core.clock import now
from cluboteca.people.models import Person

ABROAD = "abroad"
LANGUAGE_NAMES = {"ro": "Română", "en": "English"}
HOUR_FORMATS = ("%H:%M", "%H.%M", "%H", "%H%M")
UNSEEN = {"Cc": " ", "Cf": ""}
"""What stands instead of control and format characters."""


class NameField(forms.CharField):
    """One line; runs of spaces become one, and what can't be seen but turns letters around goes."""

    def __init__(self, *, most: int = MOST_NAME, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(**options)
        self.most = most

    def clean(self, value: Any) -> str:
        text = "".join(UNSEEN.get(unicodedata.category(each), each) for each in str(value or ""))
        text = " ".join(text.split())
        if self.required and not text:
            raise forms.ValidationError(_("This can't stay empty. Write it, then go on."))
        if len(text) > self.most:
            raise forms.ValidationError(_("This is too long. Shorten it to %(most)d letters.") % {"most": self.most})
        return text


class LanguageForm(forms.Form):
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the pages"),
        help_text=gettext_lazy("Each reader can choose another one at the top of every page."),
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, LANGUAGE_NAMES.get(code, str(name))) for code, name in settings.LANGUAGES]
        self.initial.setdefault("language", get_language() or settings.LANGUAGE_CODE)


class LibraryForm(forms.Form):
    """cleaned_data["county"]: its code; empty abroad."""

    name = NameField(
        label=gettext_lazy("Name of the library"),
        help_text=gettext_lazy("As it stands on the door. It is printed on consent forms, registers and certificates."),
    )
    county = forms.ChoiceField(
        label=gettext_lazy("County"), error_messages={"required": gettext_lazy("Choose the county from the list.")}
    )
    locality = NameField(label=gettext_lazy("Village or town"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["county"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", _("Choose the county")),
            *read_counties().items(),
            (ABROAD, _("The library is in another country")),
        ]
        if self.initial.get("county") == "":
            self.initial["county"] = ABROAD

    def clean_county(self) -> str:
        county = str(self.cleaned_data["county"])
        return "" if county == ABROAD else county


class ClubForm(forms.Form):
    """weekday, starts_at: None where it isn't known yet."""

    name = NameField(label=gettext_lazy("Name of the club"))
    weekday = forms.TypedChoiceField(
        label=gettext_lazy("The day on which it meets"), required=False, coerce=int, empty_value=None
    )
    starts_at = forms.TimeField(
        label=gettext_lazy("The hour at which it begins"),
        help_text=gettext_lazy("From 0:00 to 23:59, for example 15:30."),
        required=False,
        input_formats=HOUR_FORMATS,
        widget=forms.TimeInput(format="%H:%M", attrs={"autocomplete": "off", "class": "setup-hour"}),
        error_messages={"invalid": gettext_lazy("Write the hour like this: 15:30.")},
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["weekday"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = [("", _("We don't know yet")), *Weekday.choices]

    def clean_starts_at(self) -> time | None:
        hour: time | None = self.cleaned_data["starts_at"]
        return hour.replace(second=0, microsecond=0) if hour else None


class UsernameField(forms.CharField):
    """Small letters, and nobody else's. owner_id: whose it is already; 0 for an account to come."""

    owner_id = 0

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=gettext_lazy("Username"),
            max_length=MOST_USERNAME,
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
            error_messages={
                "max_length": gettext_lazy("This is too long. Choose a shorter username."),
                "required": gettext_lazy("This can't stay empty. Write it, then go on."),
            },
            **options,
        )

    def clean(self, value: Any) -> str:
        username: str = super().clean(value).strip().lower()
        if username and not ALLOWED.fullmatch(username):
            raise forms.ValidationError(
                _("Write the username with the letters a to z without diacritics, digits, dots and hyphens.")
            )
        if username and Person.objects.filter(username__iexact=username).exclude(pk=self.owner_id).exists():
            raise forms.ValidationError(_("Somebody has this username already. Choose another one."))
        return username


def _make_password_field(label: Any, help_text: Any = "", autocomplete: str = "new-password") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=MOST_PASSWORD,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
        error_messages={"required": gettext_lazy("Type the password.")},
    )


PASSWORD_HINT = ngettext_lazy(
    "At least %(count)d character, whichever you like: three words that you remember well make a good one.",
    "At least %(count)d characters, whichever you like: three words that you remember well make a good one.",
    LEAST_PASSWORD,
)


class TwicePasswordForm(forms.Form):
    """A new password, typed twice."""

    def check_twice(self, *, username: str) -> None:
        password, again = self.cleaned_data.get("password", ""), self.cleaned_data.get("again", "")
        if password and len(password) < LEAST_PASSWORD:
            self.add_error("password", tell_too_short())
        elif password and username and password.lower() == username:
            self.add_error("password", _("The password can't be the username. Choose another one."))
        elif password and again and password != again:
            self.add_error("again", _("The two passwords aren't the same. Type both once more."))


class AccountForm(TwicePasswordForm):
    """cleaned_data["username"] is never empty: it is made of the name where none was typed.

    has_password: one was typed before and may stay as it is.
    """

    name = NameField(
        label=gettext_lazy("Your name"),
        help_text=gettext_lazy("It is printed on certificates and registers."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    username = UsernameField(
        required=False,
        help_text=gettext_lazy("What you type to sign in. If you leave it empty, it is made of your name."),
    )
    password = _make_password_field(gettext_lazy("Password"))
    again = _make_password_field(gettext_lazy("The same password once more"))

    def __init__(self, *args: Any, has_password: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].help_text = PASSWORD_HINT % {"count": LEAST_PASSWORD}
        if has_password:
            self.fields["password"].required = self.fields["again"].required = False
            self.fields["password"].help_text = _("Leave it empty to keep the one that you typed before.")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("name") and values.get("username") == "":
            values["username"] = suggest_username(values["name"])
        self.cleaned_data = values
        self.check_twice(username=values.get("username", ""))
        return values


class OwnAccountForm(forms.Form):
    """The name and the username of one who has an account."""

    name = NameField(
        label=gettext_lazy("Your name"),
        help_text=gettext_lazy("It is printed on certificates and registers."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    username = UsernameField(help_text=gettext_lazy("What you type to sign in."))

    def __init__(self, data: Mapping[str, Any] | None, *, person: Person) -> None:
        super().__init__(data, initial={"name": person.name, "username": person.username})
        field = self.fields["username"]
        assert isinstance(field, UsernameField)
        field.owner_id = person.pk


class ComputersForm(forms.Form):
    computers_count = forms.IntegerField(
        label=gettext_lazy("How many computers can the children use?"),
        help_text=gettext_lazy(
            "The club's own computer counts if children sit at it. Three or four children can share one."
        ),
        min_value=1,
        max_value=MOST_COMPUTERS,
        widget=forms.NumberInput(attrs={"autocomplete": "off"}),
        error_messages={
            name: gettext_lazy("Write a number from 1 to 40.")
            for name in ("required", "invalid", "min_value", "max_value")
        },
    )


class CodeForm(forms.Form):
    code = forms.CharField(
        label=gettext_lazy("The code"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false", "autofocus": True}
        ),
        error_messages={"required": gettext_lazy("Type the code.")},
    )


class LeadingForm(forms.Form):
    """role; until_on: a substitute's last day, or None."""

    role = forms.ChoiceField(
        label=gettext_lazy("What does she do in this club?"),
        choices=[
            (Role.LIBRARIAN, gettext_lazy("Librarian: sees and changes everything in the club")),
            (Role.SUBSTITUTE, gettext_lazy("Substitute: leads meetings, and sees nothing that is confidential")),
        ],
        initial=Role.LIBRARIAN,
        widget=forms.RadioSelect,
    )
    until_on = forms.DateField(
        label=gettext_lazy("Last day of the substitute"),
        help_text=gettext_lazy("From the day after she can't open the club's pages. Empty: until you end it."),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": gettext_lazy("Write the date like this: 2027-03-31.")},
    )

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])

    def clean_until_on(self) -> Any:
        day = self.cleaned_data["until_on"]
        if self.cleaned_data.get("role") == Role.LIBRARIAN:
            return None
        if day is not None and day < localdate(now()):
            raise forms.ValidationError(_("This day is over. Choose today or a later day."))
        return day


class NewLeaderForm(LeadingForm):
    name = NameField(label=gettext_lazy("Her name"))
    username = UsernameField(
        required=False,
        help_text=gettext_lazy("What she types to sign in. If you leave it empty, it is made of the name."),
    )
    field_order = ("name", "username", "role", "until_on")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("name") and values.get("username") == "":
            values["username"] = suggest_username(values["name"])
        return values


class KnownLeaderForm(LeadingForm):
    """cleaned_data["person"] is a Person among `people`."""

    person = forms.ChoiceField(
        label=gettext_lazy("Who?"), error_messages={"required": gettext_lazy("Choose a person from the list.")}
    )
    field_order = ("person", "role", "until_on")

    def __init__(self, data: Mapping[str, Any] | None, *, people: Sequence[Person]) -> None:
        super().__init__(data)
        self._people = {str(person.pk): person for person in people}
        field = self.fields["person"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Choose a person")), *((key, str(each)) for key, each in self._people.items())]

    def clean_person(self) -> Person:
        return self._people[self.cleaned_data["person"]]


class ChangePasswordForm(TwicePasswordForm):
    """needs_old: the one that she has is asked for, too."""

    old = _make_password_field(gettext_lazy("The password that you have now"), autocomplete="current-password")
    password = _make_password_field(gettext_lazy("The new password"))
    again = _make_password_field(gettext_lazy("The new password once more"))

    def __init__(self, *args: Any, username: str, needs_old: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self._username = username
        self.fields["password"].help_text = PASSWORD_HINT % {"count": LEAST_PASSWORD}
        if not needs_old:
            del self.fields["old"]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        self.cleaned_data = values
        self.check_twice(username=self._username)
        return values


class HandoverForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("What a substitute has to know"),
        help_text=gettext_lazy(
            "Where the keys are, whom to call and at which number, what to watch with the computers. Nothing confidential "
            "about children: whoever stands in for you reads it."
        ),
        required=False,
        max_length=MOST_NOTE,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"max_length": gettext_lazy("This is too long. Shorten the note to a page.")},
    )
