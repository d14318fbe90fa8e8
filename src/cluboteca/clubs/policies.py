"""What each role may do, in plain words, and the checks that hold it."""

from collections.abc import Callable

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError, NotYours
from cluboteca.people.consents import has_consent
from cluboteca.people.models import Person, Purpose

PERMISSIONS: dict[str, list[str | Promise]] = {
    Role.LEARNER: [_("do activities"), _("keep projects"), _("raise a hand"), _("show work")],
    Role.AMBASSADOR: [_("all that a learner can"), _("see the raised hands and help"), _("say that a hand is helped")],
    Role.LIBRARIAN: [
        _("see and change everything in the own club"),
        _("lead meetings"),
        _("deal pictures"),
        _("write the attendance"),
    ],
    Role.SUBSTITUTE: [
        _("lead meetings"),
        _("lead fairs and hours of code"),
        _("give badges"),
        _("add children and change what the list says of them"),
        _("deal pictures"),
        _("approve works for the gallery"),
        _("write the attendance and export it"),
        _("answer the three questions on the day of a meeting"),
        _("write incident notes"),
        _("bring activities and look after computers"),
        _("read the handover note, and nothing else that is confidential"),
    ],
}
MOST_COMPUTER_NAME = 40


class NameTaken(KindError):
    code = "name_taken"
    status = 409
    message = _(
        "Another computer of the library has this name. Choose another one, or first take the other computer off the list."
    )


class LeadsNoClub(NotYours):
    """Of an adult whose leading has ended, or whose last day is over: at a children's PC she has to get out again."""

    code = "leads_no_club"
    message = _(
        "You lead no club now. Press “Sign out”: then the children can use this computer. "
        "To lead again, ask a librarian of the club."
    )
    offers_sign_out = True


LEARNER_ROLES = (Role.LEARNER, Role.AMBASSADOR)
LEADER_ROLES = (Role.LIBRARIAN, Role.SUBSTITUTE)


def list_in_force() -> Q:
    """For filters: memberships that haven't ended; a substitute's last day is one of them."""
    today = localdate(now())
    return Q(ended_at__isnull=True) & (Q(until_on__isnull=True) | Q(until_on__gte=today))


def _has_role(person: Person, club: Club, *roles: str) -> bool:
    memberships = Membership.objects.filter(list_in_force(), person_id=person.pk, club_id=club.pk, role__in=roles)
    return memberships.exists()


def check_leads(person: Person, club: Club) -> None:
    """The person is a librarian of this club, or a substitute. Raises NotYours."""
    if not _has_role(person, club, *LEADER_ROLES):
        raise NotYours


def check_keeps(person: Person, club: Club) -> None:
    """The person is a librarian of this club: for what a substitute doesn't see. Raises NotYours."""
    if not _has_role(person, club, Role.LIBRARIAN):
        raise NotYours


def check_learns_in(person: Person, club: Club) -> None:
    """The person is a learner or ambassador of this club. Raises NotYours."""
    if not _has_role(person, club, *LEARNER_ROLES):
        raise NotYours


def check_helps_in(person: Person, club: Club) -> None:
    """The person is an ambassador of this club, and the guardian agrees to it. Raises NotYours."""
    if not (_has_role(person, club, Role.AMBASSADOR) and has_consent(person.pk, Purpose.AMBASSADOR)):
        raise NotYours


def allowed(check: Callable[[Person, Club], None], person: Person, club: Club) -> bool:
    """Whether a check lets pass: for templates, so that no rule is written twice."""
    try:
        check(person, club)
    except KindError:
        return False
    return True
