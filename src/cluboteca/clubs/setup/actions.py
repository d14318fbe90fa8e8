"""Founding everything in one go, and changing it later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from django.db import models, transaction

from cluboteca.clubs.backups.actions import choose_backup_folder
from cluboteca.clubs.backups.policies import BadFolder
from cluboteca.clubs.models import Club, Library, Membership, Role
from cluboteca.clubs.setup.policies import AlreadyFounded, UsernameTaken, check_club_name
from cluboteca.core.audit import record_event
from cluboteca.core.club_language import use_club_language
from cluboteca.core.first_start import stop_awaiting_founding
from cluboteca.core.once import check_once
from cluboteca.core.shown import find_changed
from cluboteca.people.models import Person

FOUND = "clubs.found"


@dataclass(frozen=True)
class Founding:
    """The answers of the first start. county and backup_folder may be empty; weekday and starts_at unknown."""

    language: str
    library_name: str
    county: str
    locality: str
    club_name: str
    weekday: int | None
    starts_at: time | None
    librarian_name: str
    username: str
    password_hash: str
    computers_count: int
    backup_folder: str


def found_everything(founding: Founding) -> tuple[Club, Person]:
    """Library, club, the librarian and her membership: all or nothing.

    A folder for the copies that is gone by now is kept all the same: the pages say what is amiss with it.
    Raises AlreadyFounded, UsernameTaken.
    """
    with transaction.atomic():
        if Club.objects.exists():
            raise AlreadyFounded
        if Person.objects.filter(username__iexact=founding.username).exists():
            raise UsernameTaken
        library = Library.objects.create(
            name=founding.library_name,
            locality=founding.locality,
            county=founding.county,
            language=founding.language,
            computers_count=founding.computers_count,
        )
        club = Club.objects.create(
            library=library, name=founding.club_name, weekday=founding.weekday, starts_at=founding.starts_at
        )
        librarian = Person.objects.create(
            name=founding.librarian_name, username=founding.username, password=founding.password_hash
        )
        Membership.objects.create(club=club, person=librarian, role=Role.LIBRARIAN)
        record_event(action=FOUND, about=club, by=librarian)
        try:
            choose_backup_folder(library=library, folder=founding.backup_folder, by=librarian)
        except BadFolder:
            Library.objects.filter(pk=library.pk).update(backup_folder=founding.backup_folder)
    use_club_language(library.language)
    stop_awaiting_founding()
    return club, librarian


def found_another_club(
    *,
    library: Library,
    name: str,
    weekday: int | None,
    starts_at: time | None,
    by: Person,
    once: str | None = None,
) -> Club:
    """In the same library; who founds it is its librarian, and it begins as being prepared.

    once: what the form carried. Raises SentBefore, ClubNameTaken.
    """
    with transaction.atomic():
        check_once(once, FOUND, by)
        check_club_name(library, name)
        club = Club.objects.create(library=library, name=name, weekday=weekday, starts_at=starts_at)
        Membership.objects.create(club=club, person=by, role=Role.LIBRARIAN)
        record_event(action=FOUND, about=club, by=by)
    return club


def change_library(*, library: Library, name: str, county: str, locality: str, by: Person) -> None:
    library.name, library.county, library.locality = name, county, locality
    _keep(library, ("name", "county", "locality"), action="clubs.change_library", by=by)


def change_club(*, club: Club, name: str, weekday: int | None, starts_at: time | None, by: Person) -> None:
    """Raises ClubNameTaken."""
    check_club_name(club.library, name, besides=club)
    club.name, club.weekday, club.starts_at = name, weekday, starts_at
    _keep(club, ("name", "weekday", "starts_at"), action="clubs.change_club", by=by)


def change_computers_count(*, library: Library, count: int, by: Person) -> None:
    library.computers_count = count
    _keep(library, ("computers_count",), action="clubs.change_library", by=by)


def change_language(*, library: Library, language: str, by: Person) -> None:
    """Of those who haven't chosen one, from the next page on."""
    library.language = language
    _keep(library, ("language",), action="clubs.change_library", by=by)
    use_club_language(language)


def write_handover_note(*, club: Club, note: str, shown: str, by: Person) -> None:
    """shown: the note as it stood on the page. Raises ChangedMeanwhile."""
    with transaction.atomic():
        club.refresh_from_db(fields=["handover_note"])
        if find_changed(shown={"note": shown}, sent={"note": note}, current={"note": club.handover_note}):
            club.handover_note = note
            _keep(club, ("handover_note",), action="clubs.write_handover_note", by=by)


def _keep(changed: models.Model, fields: Iterable[str], *, action: str, by: Person) -> None:
    with transaction.atomic():
        changed.save(update_fields=list(fields))
        record_event(action=action, about=changed, by=by, fields=list(fields))
