"""Rules of the first start and of who leads a club."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from cluboteca.clubs.models import Club, Library, Membership, Role
from cluboteca.clubs.policies import LEADER_ROLES, list_in_force
from cluboteca.core.errors import KindError, NotYours
from cluboteca.people.models import Person

LEAST_PASSWORD = 8
MOST_PASSWORD = 200
MOST_COMPUTERS = 40
MOST_NAME = 120
MOST_NOTE = 5000


class AlreadyFounded(KindError):
    code = "already_founded"
    status = 409
    message = _("The club exists already. Sign in with the username and the password that were chosen for it.")


class WrongCode(KindError):
    code = "wrong_code"
    status = 422
    message = _(
        "This isn't the code. Read it again in the window in which Cluboteca was started on the club's computer."
    )


class UsernameTaken(KindError):
    code = "username_taken"
    status = 409
    message = _("Somebody has this username already. Choose another one.")


class ClubNameTaken(KindError):
    code = "club_name_taken"
    status = 422
    message = _(
        "A club of the library is called so already. Give this one another name, for example with its day or its age."
    )


class LeadsAlready(KindError):
    code = "leads_already"
    status = 409
    message = _("She leads this club already.")


class LastLibrarian(KindError):
    code = "last_librarian"
    status = 409
    message = _("A club needs a librarian. Add another one first, then this can be changed.")


class OwnPassword(KindError):
    code = "own_password"
    status = 409
    message = _("You change your own password under “Change my password”.")


class LeadsElsewhere(KindError):
    code = "leads_elsewhere"
    status = 409
    message = _(
        "She leads another club too, of which you aren't a librarian: whoever looks after the club's computer can give her a new password."
    )


class SamePassword(KindError):
    code = "same_password"
    status = 422
    message = _("This is the password that you have now. Choose another one.")


def tell_too_short() -> str:
    text = ngettext_lazy(
        "The password needs at least %(count)d character. Three words that you remember well make a good one.",
        "The password needs at least %(count)d characters. Three words that you remember well make a good one.",
        LEAST_PASSWORD,
    )
    return str(text % {"count": LEAST_PASSWORD})


def check_club_name(library: Library, name: str, *, besides: Club | None = None) -> None:
    """No other club of the library is called so, whatever the capitals. Raises ClubNameTaken."""
    # In Python, as SQLite knows no small letter of Ș.
    names = Club.objects.filter(library=library).values_list("pk", "name")
    if name.casefold() in {known.casefold() for pk, known in names if besides is None or pk != besides.pk}:
        raise ClubNameTaken


def check_leader_of(membership: Membership | None, club: Club) -> Membership:
    """It is one of this club's librarians or substitutes, and hasn't ended. Raises NotYours."""
    if membership is None or membership.club_id != club.pk or membership.role not in LEADER_ROLES:
        raise NotYours
    if membership.ended_at is not None:
        raise NotYours
    return membership


def check_may_deal_password(by: Person, person: Person) -> None:
    """Whoever knows her password sees all her clubs: so one has to keep each of them. Raises OwnPassword, LeadsElsewhere."""
    if person.pk == by.pk:
        raise OwnPassword
    led = Membership.objects.filter(list_in_force(), person=person, role__in=LEADER_ROLES)
    kept = Membership.objects.filter(list_in_force(), person=by, role=Role.LIBRARIAN)
    if led.exclude(club__in=kept.values("club")).exists():
        raise LeadsElsewhere


def check_not_the_last(membership: Membership) -> None:
    """The club keeps a librarian without this one. Raises LastLibrarian."""
    others = Membership.objects.filter(list_in_force(), club_id=membership.club_id, role=Role.LIBRARIAN)
    if membership.role == Role.LIBRARIAN and not others.exclude(pk=membership.pk).exists():
        raise LastLibrarian
