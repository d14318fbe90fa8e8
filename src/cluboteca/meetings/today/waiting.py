"""What else waits for those who lead: one line each, and only while there is something."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cluboteca.clubs.backups.queries import find_backup_trouble
from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_admitted_learners
from cluboteca.content.models import OwnPack
from cluboteca.content.own.queries import count_waiting
from cluboteca.meetings.attendance.queries import list_fading
from cluboteca.meetings.gallery.queries import count_waiting_entries
from cluboteca.meetings.privacy.queries import count_missing_papers, list_taken_back
from cluboteca.training.queries import find_opening
from cluboteca.training.readiness import list_readiness, tell_names


@dataclass(frozen=True)
class Waiting:
    """words: a sentence. page: name of the address where it is dealt with; button: what leads there.

    query: what is asked for there, beginning with "?".
    """

    words: str
    page: str
    button: str
    icon: str
    query: str = ""

    @property
    def address(self) -> str:
        return reverse(self.page) + self.query


Look = Callable[[Club], Waiting | None]


def list_waiting(club: Club, *, keeps: bool) -> list[Waiting]:
    """keeps: for a librarian; a substitute isn't bothered with what she may not see."""
    looks = (*FOR_ALL, *FOR_LIBRARIANS) if keeps else FOR_ALL
    found = (look(club) for look in looks)
    return [each for each in found if each is not None]


def _look_at_pictures(club: Club) -> Waiting | None:
    """Of those who may sign in: for the others the paper from home comes first."""
    count = sum(not learner.pictures_hash for learner in list_admitted_learners(club))
    if not count:
        return None
    words = ngettext(
        "%(count)d child has no card with pictures yet.", "%(count)d children have no card with pictures yet.", count
    )
    return Waiting(
        words % {"count": count}, "roster:cards", _("Print the cards"), "printer", query="?for=without-pictures"
    )


def _look_at_fading(club: Club) -> Waiting | None:
    fading = list_fading(club)
    if not fading:
        return None
    names = tell_names([each.child.nickname for each in fading])
    words = ngettext("%(names)s was missing twice in a row.", "%(names)s were missing twice in a row.", len(fading))
    return Waiting(words % {"names": names}, "attendance:overview", _("Look at the attendance"), "users")


def _look_at_gallery(club: Club) -> Waiting | None:
    count = count_waiting_entries(club)
    if not count:
        return None
    words = ngettext(
        "%(count)d work wants to hang in the gallery.", "%(count)d works want to hang in the gallery.", count
    )
    return Waiting(words % {"count": count}, "gallery:approve", _("Look at them"), "image")


def _look_at_own(club: Club) -> Waiting | None:
    count = count_waiting(OwnPack.objects.filter(club_pack__club=club).first())
    if not count:
        return None
    words = ngettext(
        "%(count)d activity of an ambassador waits for you.", "%(count)d activities of ambassadors wait for you.", count
    )
    return Waiting(words % {"count": count}, "meetings:own", _("Read"), "pencil")


def _look_at_papers(club: Club) -> Waiting | None:
    """Of those who are to come; the others have a line of their own."""
    count = count_missing_papers(club) - len(list_taken_back(club))
    if not count:
        return None
    words = ngettext(
        "%(count)d child can't sign in: the paper from home isn't written down yet.",
        "%(count)d children can't sign in: the papers from home aren't written down yet.",
        count,
    )
    return Waiting(words % {"count": count}, "privacy:papers", _("Write papers down"), "file-text")


def _look_at_taken_back(club: Club) -> Waiting | None:
    """Nobody who doesn't take part stays on the list for good: there the term doesn't begin."""
    names = [learner.nickname for learner in list_taken_back(club)]
    if not names:
        return None
    words = ngettext(
        "The yes to taking part was taken back for %(names)s. Put the child into the archive, or erase everything.",
        "The yes to taking part was taken back for %(names)s. Put the children into the archive, or erase everything.",
        len(names),
    )
    return Waiting(
        words % {"names": tell_names(names)},
        "clubs:learners",
        _("Show the list"),
        "users",
        query="?show=without-consent",
    )


def _look_at_backups(club: Club) -> Waiting | None:
    trouble = find_backup_trouble(club.library)
    return Waiting(trouble, "setup:backups", _("To the copies"), "hard-drive") if trouble else None


def _look_at_opening(club: Club) -> Waiting | None:
    """A club that opened early is reminded of what was missing then and still is."""
    opening = find_opening(club)
    if opening is None or not opening.missing:
        return None
    count = sum(not item.is_met and item.id in opening.missing for item in list_readiness(club))
    if not count:
        return None
    words = ngettext(
        "The club opened early: %(count)d thing is still missing.",
        "The club opened early: %(count)d things are still missing.",
        count,
    )
    return Waiting(words % {"count": count}, "training:opening", _("See the list"), "list-checks")


FOR_ALL: tuple[Look, ...] = (_look_at_pictures, _look_at_fading, _look_at_gallery, _look_at_own)
FOR_LIBRARIANS: tuple[Look, ...] = (
    _look_at_papers,
    _look_at_taken_back,
    _look_at_backups,
    _look_at_opening,
)
