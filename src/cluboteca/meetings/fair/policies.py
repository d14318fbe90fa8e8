"""The states of a fair, its limits, and the criteria and thanks that are shipped."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.meetings.models import FairState

MOST_CRITERIA = 6
MOST_ENTRIES = 40
MOST_TO_CHOOSE_FROM = 100
FAIRS_ON_A_PAGE = 20
AWARDED_FAIRS_ON_A_PAGE = 3
MOST_JURORS = 12
MOST_STARS = 4
MOST_TITLE = 120
MOST_AWARDS_EACH = 6
LONGEST_AHEAD_DAYS = 730

FAIR_TRANSITIONS: dict[FairState, tuple[FairState, ...]] = {
    FairState.PREPARING: (FairState.OPEN,),
    FairState.OPEN: (FairState.ENDED,),
    FairState.ENDED: (),
}

DEFAULT_CRITERIA: tuple[tuple[str | Promise, str | Promise], ...] = (
    (_("How bold the idea is"), _("The boldest idea")),
    (_("What story it tells"), _("The most beautiful story")),
    (_("How it is made"), _("The most skilful work")),
    (_("How its authors explain it"), _("The clearest explanation")),
)
"""What the jury looks for, and the name of the award for it."""


class FairHasMoved(KindError):
    code = "fair_moved"
    status = 409
    message = _("The fair is no longer where it was when this page was opened. Look at it again, then go on.")


class NoEntries(KindError):
    code = "fair_without_works"
    status = 409
    message = _("Choose at least one work of the gallery before you open the fair.")


class TooManyEntries(KindError):
    code = "too_many_entries"
    status = 422
    message = _("At most 40 works fit into a fair. Take some out.")


class EntryHasSheets(KindError):
    code = "entry_has_sheets"
    status = 409
    message = _("The jury has written about a work that you have taken out. Leave it in the fair.")


class CriterionHasMarks(KindError):
    code = "criterion_has_marks"
    status = 409
    message = _(
        "The jury has given stars for a criterion that you have taken out. Leave it; you can give it another name."
    )


class CriteriaCount(KindError):
    code = "criteria_count"
    status = 422
    message = _("The jury needs 1 to 6 criteria.")


class HalfCriterion(KindError):
    code = "half_criterion"
    status = 422
    message = _("Each criterion needs both: what the jury looks for, and the name of the award.")


class BadStars(KindError):
    code = "bad_stars"
    status = 422
    message = _("Write 1, 2, 3 or 4 stars, or leave the place empty.")


class BadJuror(KindError):
    code = "bad_juror"
    status = 404
    message = _("There is no such sheet. The members of the jury have the numbers 1 to 12.")


class NoAward(KindError):
    code = "no_award"
    status = 422
    message = _(
        "Each work gets at least one award or a word of thanks: no child leaves with empty hands. Fill in what is missing."
    )


class FairNotOpen(KindError):
    code = "fair_not_open"
    status = 409
    message = _("Open the fair first: the jury's sheets are copied when it has begun.")


def check_fair_may_become(state: str, wanted: FairState) -> None:
    """Raises FairHasMoved when the table of transitions doesn't allow it."""
    if wanted not in FAIR_TRANSITIONS[FairState(state)]:
        raise FairHasMoved


def check_may_copy_sheets(state: str) -> None:
    """While the fair goes on. Raises FairNotOpen before it, FairHasMoved after it."""
    if state == FairState.PREPARING:
        raise FairNotOpen
    if state == FairState.ENDED:
        raise FairHasMoved


def check_may_change(state: str) -> None:
    """Works and criteria: until the fair has ended. Raises FairHasMoved."""
    if state == FairState.ENDED:
        raise FairHasMoved
