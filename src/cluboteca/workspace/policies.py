"""Who may see and save what, and what a save may be."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError, NotYours
from cluboteca.core.picture_head import read_picture_head
from cluboteca.people.consents import all_consent
from cluboteca.people.models import Purpose
from cluboteca.people.queries import list_present_ids
from cluboteca.workspace.models import ProjectOpening
from cluboteca.workspace.quick_sql import is_author

MAX_WORK_BYTES = 10 * 1024 * 1024
# Up to this size, compressed, a work stands in the database itself: one write and one flush for a save.
MAX_INLINE_BYTES = 64 * 1024
MAX_PROGRAM_BYTES = 200_000
MAX_PICTURE_BYTES = 40 * 1024
MAX_FILES = 2_000
MAX_FILES_BYTES = 100 * 1024 * 1024
MAX_PICTURE_WIDTH, MAX_PICTURE_HEIGHT = 240, 180
MOST_HINTS = 9
PROJECTS_ON_A_PAGE = 10
SMALL_PICTURES = ("image/png", "image/webp")


class WorkTooLarge(KindError):
    code = "too_large"
    status = 413
    message = _("This project is too large to save (more than 10 MB). Take out a sound or a picture.")


class KeyTaken(KindError):
    code = "key_taken"
    status = 409
    message = _("This save was already used for other work. Reload the page: your work is kept on this computer.")


class UnreadableWork(KindError):
    code = "unreadable_work"
    status = 422
    message = _("This project can't be read. Open an older version, or start over.")


class RefusedScratch(KindError):
    """With the sentence that says why."""

    code = "refused_scratch"
    status = 422


class MissingFiles(KindError):
    """names: of the files that the save names and that the project hasn't got."""

    code = "missing_files"
    status = 409
    message = _("Some pictures or sounds of this project haven't arrived yet. Your work is kept on this computer.")


class TooManyFiles(KindError):
    code = "too_many_files"
    status = 413
    message = _("This project has too many pictures and sounds (more than 100 MB). Go on with a new project.")


class PictureTooLarge(KindError):
    code = "picture_too_large"
    status = 413
    message = _("This picture is too large: at most 240 by 180 pixels and 40 kB. The project itself is kept.")


class NotAPicture(KindError):
    code = "not_a_picture"
    status = 422
    message = _("This is no picture: PNG and WebP are taken. The project itself is kept.")


class ProgramTooLong(KindError):
    code = "too_large"
    status = 413
    message = _("This program is too long to be looked at (more than 200 kB). Take out what you don't need.")


class NotForHome(KindError):
    code = "not_for_home"
    status = 409  # 401 and 403 say that a crew is signed out
    message = _(
        "Somebody at this computer has no paper from home that says yes to taking projects home. "
        "Your work stays here in the club. Ask the librarian."
    )


class NothingToPassOn(KindError):
    code = "nothing_to_pass_on"
    status = 409
    message = _("Nothing is saved in this project yet. Change something in it, then try again.")


class NothingSaved(KindError):
    code = "nothing_saved"
    status = 409
    message = _("There is nothing to check yet. Change something first, then check again.")


def check_is_author(project_id: int, sign_in_id: int) -> None:
    """One of those who sit there now is an author. Raises NotYours."""
    if not is_author(project_id, sign_in_id):
        raise NotYours


def may_take_home(learner_ids: Iterable[int]) -> bool:
    """Whether the guardians of all who sit there agree that projects go home."""
    return all_consent(learner_ids, Purpose.WORK_AT_HOME)


def check_may_take_home(sign_in_id: int) -> None:
    """Raises NotForHome."""
    if not may_take_home(list_present_ids(sign_in_id)):
        raise NotForHome


def check_program_length(source: str) -> None:
    """Raises ProgramTooLong. A sign takes a byte or more, so that most is seen without counting bytes."""
    if len(source) > MAX_PROGRAM_BYTES or len(source.encode(errors="replace")) > MAX_PROGRAM_BYTES:
        raise ProgramTooLong


def check_picture(image: bytes) -> str:
    """The media type of a small PNG or WebP. Raises PictureTooLarge, NotAPicture."""
    if len(image) > MAX_PICTURE_BYTES:
        raise PictureTooLarge
    head = read_picture_head(image)
    if head is None or head.media_type not in SMALL_PICTURES:
        raise NotAPicture
    if not (0 < head.width <= MAX_PICTURE_WIDTH and 0 < head.height <= MAX_PICTURE_HEIGHT):
        raise PictureTooLarge
    return head.media_type


def check_has_opened(project_id: int, sign_in_id: int) -> None:
    """This sign-in worked on the project, in this database; it may have ended. Raises NotYours."""
    if not ProjectOpening.objects.filter(project_id=project_id, sign_in_id=sign_in_id).exists():
        raise NotYours
