"""Who is who where the data of one child are told: the names of other children are taken out of every text.

Another's name goes also with an ending ("Mariei"), in whatever letters, and if it is one that the child had before. A
word that may be either's is the child's own only when the child's name is at least as long a part of it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cluboteca.clubs.models import Membership
from cluboteca.clubs.roster.actions import NICKNAME_BEFORE
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.privacy.names import INSTEAD, list_clubs_of, list_names, with_endings
from cluboteca.people.models import Person


@dataclass(frozen=True)
class _Name:
    length: int
    forms: re.Pattern[str]


class Others:
    """Others than this learner: whoever is or was in a club of hers, or stands in a note beside her."""

    def __init__(self, learner: Person) -> None:
        self._learner = learner
        self._own = _make_names(list_names(learner))
        self._others = _make_names(_list_names_of_others(learner))
        forms = "|".join(each.forms.pattern for each in self._others)
        self._any = re.compile(forms, re.IGNORECASE) if forms else None

    def take_out(self, text: str) -> str:
        return self._any.sub(self._choose, text) if self._any else text

    def tell(self, person: Person | None) -> str | None:
        if person is None:
            return None
        if person.pk == self._learner.pk:
            return self._learner.nickname
        return _("another child") if person.username is None else person.name

    def _choose(self, found: re.Match[str]) -> str:
        is_own = _measure(found[0], self._own) >= _measure(found[0], self._others)
        return found[0] if is_own else INSTEAD


def _make_names(names: Iterable[str]) -> list[_Name]:
    """The longest first."""
    by_length = sorted({name.strip() for name in names if name.strip()}, key=len, reverse=True)
    return [_Name(len(name), with_endings(name)[0]) for name in by_length]


def _measure(word: str, names: list[_Name]) -> int:
    """Letters of the longest of these names of which the word is a form."""
    return next((each.length for each in names if each.forms.fullmatch(word)), 0)


def _list_names_of_others(learner: Person) -> set[str]:
    """As they are, and as they were before."""
    clubs = Membership.objects.filter(club__in=list_clubs_of(learner), person__username__isnull=True)
    named = dict(clubs.exclude(person=learner).values_list("person_id", "person__nickname"))
    beside = Person.objects.filter(incidents__in=learner.incidents.all()).exclude(pk=learner.pk)
    named.update(beside.values_list("pk", "nickname"))
    subjects = {f"person:{pk}" for pk in named}
    changes = AuditEvent.objects.filter(**{f"detail__{NICKNAME_BEFORE}__isnull": False})
    before = {str(event.detail[NICKNAME_BEFORE]) for event in changes if event.subject in subjects}
    return {*named.values(), *before}
