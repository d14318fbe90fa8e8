"""What the page of an export tells in sentences: badges, kind words, raised hands, tries, gallery and fairs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.template.defaultfilters import date as write_date
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cluboteca.content.models import Kind
from cluboteca.meetings.badges.queries import list_stickers_of
from cluboteca.meetings.models import FairAward, GalleryEntry, RaisedHand, Reaction
from cluboteca.people.models import Person
from cluboteca.workspace.models import Attempt


@dataclass(frozen=True)
class Section:
    """lines: may be none."""

    title: str
    lines: list[str]


def list_sections(learner: Person, locale: str, *, redact: Callable[[str], str]) -> list[Section]:
    """redact: takes the names of other children out of a text."""
    reactions = Reaction.objects.filter(learner=learner).select_related("entry").order_by("reacted_at")
    hands = RaisedHand.objects.filter(crew__sign_in__members__learner=learner).distinct().order_by("raised_at")
    entries = GalleryEntry.objects.filter(project__authors=learner).order_by("proposed_at")
    awards = FairAward.objects.filter(entry__entry__project__authors=learner).select_related("entry__fair")
    return [
        Section(
            _("Badges"),
            [f"{_write(each.awarded_at)}: {redact(each.title)}" for each in list_stickers_of(learner, locale)],
        ),
        Section(_("Presses of “Check”"), _tell_tries(learner)),
        Section(_("Raised hands of the computers where the child sat"), [_write(each.raised_at) for each in hands]),
        Section(
            _("Works in the gallery"),
            [f"{redact(each.title)}: {redact(each.words)} ({each.get_state_display()})" for each in entries],
        ),
        Section(
            _("Kind words that the child said in the gallery"),
            [
                f"{_write(each.reacted_at)}: {each.get_kind_display()} ({redact(each.entry.title)})"
                for each in reactions
            ],
        ),
        Section(
            _("Awards at fairs"),
            [f"{redact(each.entry.fair.title)}: {redact(each.title)}" for each in awards.order_by("pk")],
        ),
    ]


def tell_kind(kind: str) -> str:
    """What a work is, for a parent who opens its files."""
    if kind == Kind.PYTHON:
        return _("A Python program: any editor opens it.")
    if kind == Kind.SCRATCH:
        return _("A Scratch project: Scratch opens it.")
    if kind == Kind.BLOCKS:
        return _("A program of blocks. Its files are texts that list the blocks; only Cluboteca runs them.")
    return _("Answers on a sheet. Its files are texts.")


def _tell_tries(learner: Person) -> list[str]:
    tries = list(Attempt.objects.filter(project__authors=learner).values_list("is_solved", flat=True))
    if not tries:
        return []
    count = ngettext("%(count)d try", "%(count)d tries", len(tries)) % {"count": len(tries)}
    return [_("%(tries)s, solved: %(solved)d") % {"tries": count, "solved": sum(tries)}]


def _write(moment: datetime) -> str:
    return write_date(timezone.localtime(moment), "j F Y, H:i")
