"""Errors that a person reads: one clear sentence in the reader's language that says what to do now.

Views and the API turn a `KindError` into a page or into `{"error": {"code", "message"}}` with its status.
"""

import errno
import sqlite3

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class KindError(Exception):
    """A request can't be carried out, and the reader is told why and what to do.

    code: stable, for programs. message: for people, translated. status: the HTTP status.
    extra: further JSON members of the error object. way: where its page leads instead of to the start page, as the name
    of an address and what the button says. offers_sign_out: its page leads out of the adult's sign-in instead.
    """

    code = "error"
    status = 400
    message: str | Promise = _("That didn't work. Please try once more.")
    way: tuple[str, str | Promise] | None = None
    offers_sign_out = False

    def __init__(self, message: str | Promise | None = None, **extra: object) -> None:
        if message is not None:
            self.message = message
        self.extra = extra
        super().__init__(str(self.code))

    def as_json(self) -> dict[str, object]:
        return {"error": {"code": self.code, "message": str(self.message), **self.extra}}


class NotYours(KindError):
    """What isn't yours doesn't exist for you: the answer is the same as for an unknown address."""

    code = "not_found"
    status = 404
    message = _("There is nothing here. Go back to the start page.")


class DiskFull(KindError):
    code = "disk_full"
    status = 507
    message = _(
        "The disk of the club's computer is full. Your work is kept on this computer: "
        "call the librarian, who has to free some space."
    )


class NoSuchCall(KindError):
    code = "no_such_call"
    status = 405
    message = _("The API has no such call at this address. Look at /api/docs.")


class BadRequest(KindError):
    code = "bad_request"
    status = 422
    message = _("The club's computer didn't understand this. Reload the page and try once more.")


class BodyTooLarge(KindError):
    code = "too_large"
    status = 413
    message = _("This is too large for the club's computer (more than 12 MB). Take out a sound or a picture.")


def is_id_of_nothing(error: BaseException) -> bool:
    """Whether a number was asked for that is too large to be the id of anything: the driver of SQLite says so."""
    return isinstance(error, OverflowError) and "SQLite INTEGER" in str(error)


def is_disk_full(error: BaseException) -> bool:
    """Whether SQLite or the file system said that there is no room."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
            return True
        if isinstance(cause, sqlite3.OperationalError) and "disk is full" in str(cause):
            return True
        cause = cause.__cause__
    return False
