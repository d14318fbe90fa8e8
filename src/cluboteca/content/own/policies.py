"""Who may see and do what with own material, and how far a text may go from one state to another."""

from django.utils.translation import gettext_lazy as _

from cluboteca.content.models import OwnActivity, OwnState
from cluboteca.core.errors import KindError, NotYours
from cluboteca.people.models import Person

OWN_TRANSITIONS: dict[OwnState, tuple[OwnState, ...]] = {
    OwnState.DRAFT: (OwnState.DRAFT, OwnState.WAITING, OwnState.APPROVED, OwnState.WITHDRAWN),
    OwnState.WAITING: (OwnState.DRAFT, OwnState.APPROVED, OwnState.WITHDRAWN),
    OwnState.APPROVED: (OwnState.DRAFT, OwnState.WITHDRAWN),
    OwnState.WITHDRAWN: (OwnState.DRAFT, OwnState.APPROVED),
}


class OwnConflict(KindError):
    code = "own_conflict"
    status = 409
    message = _(
        "Somebody else has changed this activity since you opened it. Reload the page: it asks which of the two texts it shall be."
    )


class OwnTooLarge(KindError):
    code = "own_too_large"
    status = 413
    message = _("This activity has become too long to be kept. Shorten it, or make two of it.")


class NotReady(KindError):
    code = "own_not_ready"
    status = 422
    message = _("Something is still missing. Look at the marked fields.")


class NotThatWay(KindError):
    code = "own_state"
    status = 409
    message = _("This can't be done with the activity now. Reload the page and look at how far it is.")


class HasBeenSeen(KindError):
    code = "own_has_been_seen"
    status = 409
    message = _("The children have already seen this activity, so it can't be deleted. The librarian can take it back.")


class HasWorks(KindError):
    code = "own_has_works"
    status = 409
    message = _(
        "Somebody has a project in this activity, so it can't be deleted. Nobody sees it as long as it isn't ready."
    )


class NothingToTakeAlong(KindError):
    code = "nothing_to_take_along"
    status = 409
    message = _("There is no finished activity yet that could be taken along.")


def check_may_become(activity: OwnActivity, state: OwnState) -> None:
    """Raises NotThatWay when the table of transitions doesn't allow it."""
    if state not in OWN_TRANSITIONS[OwnState(activity.state)]:
        raise NotThatWay


def check_may_write(activity: OwnActivity, *, person: Person, is_librarian: bool) -> None:
    """A librarian everything of the club, an ambassador what she has begun herself. Raises NotYours."""
    if not is_librarian and activity.author_id != person.pk:
        raise NotYours
    if activity.state == OwnState.WITHDRAWN and not is_librarian:
        raise NotYours


def check_may_delete(activity: OwnActivity) -> None:
    """Raises HasBeenSeen once it was approved: what children have made in it needs it."""
    if activity.approved is not None:
        raise HasBeenSeen


def is_seen_by_children(activity: OwnActivity) -> bool:
    return activity.approved is not None and activity.state != OwnState.WITHDRAWN
