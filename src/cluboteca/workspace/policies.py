"""Who may see and save what, and what a save may be."""

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError, NotYours
from cluboteca.workspace.models import ProjectOpening
from cluboteca.workspace.quick_sql import is_author

MAX_WORK_BYTES = 10 * 1024 * 1024
# Up to this size, compressed, a work stands in the database itself: one write and one flush for a save.
MAX_INLINE_BYTES = 64 * 1024


class WorkTooLarge(KindError):
    code = "too_large"
    status = 413
    message = _("This project is too large to save (more than 10 MB). Take out a sound or a picture.")


class KeyTaken(KindError):
    code = "key_taken"
    status = 409
    message = _("This save was already used for other work. Reload the page: your work is kept on this computer.")


class UnknownActivity(KindError):
    code = "unknown_activity"
    status = 404
    message = _("This activity isn't in the club. Go back and choose another one.")


class UnreadableWork(KindError):
    code = "unreadable_work"
    status = 422
    message = _("This project can't be read. Open an older version, or start over.")


class NothingSaved(KindError):
    code = "nothing_saved"
    status = 409
    message = _("There is nothing to check yet. Put a block below the start block, then check again.")


def check_is_author(project_id: int, sign_in_id: int) -> None:
    """One of those who sit there now is an author. Raises NotYours."""
    if not is_author(project_id, sign_in_id):
        raise NotYours


def check_has_opened(project_id: int, sign_in_id: int) -> None:
    """This sign-in worked on the project, in this database; it may have ended. Raises NotYours."""
    if not ProjectOpening.objects.filter(project_id=project_id, sign_in_id=sign_in_id).exists():
        raise NotYours
