"""What a rehearsal tries out, how many ambassadors a club has, and when a club may open."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

MOST_AMBASSADORS = 2
# A reason that somebody will understand in a year; dots and spaces don't count.
LEAST_REASON_LETTERS = 20


@dataclass(frozen=True)
class RehearsalItem:
    """One line of the checklist. try_it: how, in one or two sentences."""

    id: str
    title: str | Promise
    try_it: str | Promise


REHEARSAL_ITEMS: tuple[RehearsalItem, ...] = (
    RehearsalItem(
        "projector",
        _("The projector shows the address"),
        _("Open the page “Projector” on the wall or on a large screen. Can it be read from the last chair?"),
    ),
    RehearsalItem(
        "pictures",
        _("Each ambassador has signed in with the three pictures"),
        _("Open the address on a children's computer. The ambassadors tap their name and their pictures."),
    ),
    RehearsalItem(
        "crew",
        _("Two sat at one computer and changed places"),
        _(
            "One signs in, the other joins with “Someone joins”. Then the other one drives. With one ambassador, you are the second."
        ),
    ),
    RehearsalItem(
        "saved",
        _("A computer was closed, and the work was still there"),
        _("Change something, close the browser, open it again and sign in. What was changed is still there."),
    ),
    RehearsalItem(
        "check",
        _("“Check” was pressed, once wrong and once right"),
        _("Leave a block out on purpose and press “Check”. Read together what it says. Then put it right."),
    ),
    RehearsalItem(
        "hand",
        _("A hand was raised, and somebody helped"),
        _(
            "One crew presses “We need help”. You or the other ambassador press “I am coming”, go there, and press “Helped”."
        ),
    ),
    RehearsalItem(
        "print",
        _("A card was printed"),
        _("Print one card of a child or one game card, and look whether the printer has paper and ink."),
    ),
    RehearsalItem(
        "outage",
        _("You have said what to do when the power or the internet goes"),
        _(
            "Without internet everything goes on. Without power: the printed plan, a game without computers, the attendance on paper."
        ),
    ),
    RehearsalItem(
        "end",
        _("The meeting was ended, and the attendance was there"),
        _(
            "On the board, open “Attendance”: the ambassadors stand there by themselves. Then press “End the meeting” there."
        ),
    ),
)
REHEARSAL_IDS = frozenset(item.id for item in REHEARSAL_ITEMS)


class TooManyAmbassadors(KindError):
    code = "too_many_ambassadors"
    status = 409
    message = _("A club has at most two ambassadors. To name another child, first let one of the two stop.")


class NamedAlready(KindError):
    code = "named_already"
    status = 409
    message = _("This child is an ambassador already, or waits for the guardian's consent.")


class ChildrenHere(KindError):
    code = "children_here"
    status = 409
    message = _(
        "Children are signed in in this browser. When they have pressed “We are done here”, open this page again."
    )


class NotDone(KindError):
    code = "not_done"
    status = 409
    message = _("The certificate is there as soon as all modules are done. Go on with the training first.")


class ReasonTooShort(KindError):
    code = "reason_too_short"
    status = 422
    message = _("Write in a sentence of your own why the club opens early: at least 20 letters.")


def check_reason(reason: str) -> None:
    """Raises ReasonTooShort."""
    if sum(sign.isalpha() for sign in reason) < LEAST_REASON_LETTERS:
        raise ReasonTooShort
