"""Limits of the list of learners, and what is refused."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

MOST_NICKNAME = 60
# A child who comes back within it goes on where it was; then `meetings.privacy` erases everything about it.
KEPT_AFTER_LEAVING = timedelta(days=365)
# Children of 7 to 15 come; who has a younger or older one in the club may say so.
LEAST_AGE, MOST_AGE = 5, 18
MOST_LINES = 100
PAGE_LENGTH = 50
CARDS_ON_A_SHEET = 8
MOST_FILE_BYTES = 2 * 1024 * 1024
MOST_UNPACKED_BYTES = 30 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS = 500, 30


class NoNickname(KindError):
    code = "no_nickname"
    status = 422
    message = _("Write the child's first name or nickname.")


class LongNickname(KindError):
    code = "long_nickname"
    status = 422
    message = _("This name is longer than 60 letters. Write a shorter one: the first name is enough.")


class BadNickname(KindError):
    code = "bad_nickname"
    status = 422
    message = _("There are signs in this name that can't be shown. Delete it and type it anew.")


class NicknameTaken(KindError):
    code = "nickname_taken"
    status = 409
    message = _("The club has a child of this name already. Tell the two apart.")


class BadYear(KindError):
    code = "bad_year"
    status = 422
    message = _("This can't be the birth year of a child of 5 to 18 years. Mend it, or leave it empty.")


class NoLines(KindError):
    code = "no_lines"
    status = 422
    message = _("There is no name in it. Write one child on each line.")


class TooManyLines(KindError):
    code = "too_many_lines"
    status = 422
    message = _("These are more than 100 lines. Take the children in in parts, 100 at a time.")


class BadFile(KindError):
    """A file that no list can be read from; the message says what to do with it."""

    code = "bad_file"
    status = 422
    message = _("This file can't be read as a list. Save it as “Excel (.xlsx)” or as “CSV”, and choose it again.")


class AlreadyDealt(KindError):
    code = "already_dealt"
    status = 409
    message = _("These cards were made already. Look whether they were printed before you make new ones.")


class NobodyChosen(KindError):
    code = "nobody_chosen"
    status = 422
    message = _("Nobody is chosen. Go back, and tick the children who need a card.")


class StillSitting(KindError):
    code = "still_sitting"
    status = 409
    message = _("This child is at a computer now. Do it after the meeting, or let the child leave the computer first.")


class BadMove(KindError):
    code = "bad_move"
    status = 422
    message = _("Choose the club that the child goes to.")


class BadAct(KindError):
    code = "not_archived"
    status = 409
    message = _("This child is in a club already.")
