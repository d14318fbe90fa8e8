"""The attendance list as a form, one line per learner; the search on the shelf; the beginning of an own activity."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language, get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from cluboteca.content.own.draft import OwnKind
from cluboteca.content.shelf import Resource, Wish
from cluboteca.meetings.actions import AttendanceChange
from cluboteca.meetings.policies import MAX_ATTENDANCE_MINUTES, BadMinutes
from cluboteca.meetings.queries import Presence
from cluboteca.people.models import Person


@dataclass(frozen=True)
class AttendanceLine:
    """One line as it is shown or was sent. minutes: as typed, so that a slip can be mended where it stands.

    shown: what stood there when the page was opened; the crews may have gone on since.
    """

    learner: Person
    is_present: bool
    minutes: str
    shown: str

    @property
    def state(self) -> str:
        return f"{self.is_present:d} {self.minutes}"

    @property
    def has_bad_minutes(self) -> bool:
        """Whether they are anything but a whole number from 0 to 480."""
        few = self.minutes.isdecimal() and len(self.minutes) <= 3
        return not few or int(self.minutes) > MAX_ATTENDANCE_MINUTES


def show_lines(lines: list[Presence]) -> list[AttendanceLine]:
    return [
        AttendanceLine(line.learner, line.is_present, str(line.minutes), f"{line.is_present:d} {line.minutes}")
        for line in lines
    ]


def read_lines(sent: QueryDict, lines: list[Presence]) -> list[AttendanceLine]:
    """What was sent, line by line; a learner who wasn't on the page stays as she was."""
    return list(_read_lines(sent, lines))


def _read_lines(sent: QueryDict, lines: list[Presence]) -> Iterator[AttendanceLine]:
    for line, shown in zip(lines, show_lines(lines), strict=True):
        key = str(line.learner.pk)
        if f"shown-{key}" in sent:
            minutes = sent.get(f"minutes-{key}", "").strip() or "0"
            yield AttendanceLine(line.learner, f"present-{key}" in sent, minutes, sent.get(f"shown-{key}", ""))
        else:
            yield shown


def find_changes(typed: list[AttendanceLine]) -> list[AttendanceChange]:
    """The lines that the librarian changed. Raises BadMinutes for anything but a whole number from 0 to 480."""
    changes = []
    for line in typed:
        if line.state == line.shown:
            continue
        if line.has_bad_minutes:
            raise BadMinutes
        changes.append(AttendanceChange(line.learner, line.is_present, int(line.minutes)))
    return changes


class ShelfForm(forms.Form):
    """What a librarian looks for. What isn't a choice is passed over, not complained about: it came by address."""

    text = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
    )
    age = forms.ChoiceField(
        label=_("Age"),
        required=False,
        choices=[("", _("any")), *((str(age), str(age)) for age in range(5, 17))],
    )
    internet = forms.ChoiceField(
        label=_("Internet"),
        required=False,
        choices=[("", _("any")), ("no", _("works without")), ("yes", _("needs it"))],
    )

    def __init__(self, sent: QueryDict, resources: list[Resource]) -> None:
        super().__init__(sent, auto_id="shelf_%s")
        themes = {each.theme: each.theme_title for each in resources}
        languages = sorted({language for each in resources for language in each.languages})
        self.fields["theme"] = _make_choice(gettext("Theme"), themes)
        named = {code: tell_language(code) for code in languages}
        self.fields["language"] = _make_choice(gettext("Language of the page"), named)
        self.order_fields(["text", "theme", "age", "language", "internet"])

    def read_wish(self) -> Wish:
        self.is_valid()
        known = self.cleaned_data
        internet = known.get("internet")
        return Wish(
            text=known.get("text", ""),
            age=int(known["age"]) if known.get("age") else None,
            language=known.get("language", ""),
            theme=known.get("theme", ""),
            needs_internet=None if not internet else internet == "yes",
        )


_MORE_LANGUAGES = {"rmy": "romani"}


def _make_choice(label: str, named: dict[str, str]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", _("any")), *named.items()])


def tell_language(code: str) -> str:
    """The language's name in the reader's, with the letters that it has within a sentence."""
    try:
        name = gettext(get_language_info(code)["name"])
    except KeyError:
        return _MORE_LANGUAGES.get(code, code)
    return name if get_language() == "en" else name.lower()


OWN_KINDS = [
    (OwnKind.SCRATCH, _("Scratch project with steps")),
    (OwnKind.BLOCKS, _("Blocks on the stage, with steps")),
    (OwnKind.PYTHON, _("Python project with steps")),
    (OwnKind.READING, _("Something to read")),
    (OwnKind.QUIZ, _("Quiz")),
    (OwnKind.UNPLUGGED, _("Card without a computer")),
    (OwnKind.LINK, _("Link with steps around it")),
]


class OwnBeginForm(forms.Form):
    """A title and a kind are enough to begin."""

    title = forms.CharField(
        label=_("Title"),
        help_text=_("As the children will see it. You can change it later."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give the activity a title.")},
    )
    kind = forms.ChoiceField(
        label=_("What will it be?"),
        choices=OWN_KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it will be.")},
    )

    @staticmethod
    def tell_kind(kind: str) -> str:
        return str(dict(OWN_KINDS)[OwnKind(kind)])
