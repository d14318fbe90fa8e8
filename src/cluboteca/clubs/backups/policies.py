"""Which copies are kept, and what can go wrong with a folder.

**The term.** Who asks that a child's data be erased is told that they are gone from the copies after
BACKUP_KEPT_DAYS, too. A promise that held only while newer copies can be made would be none, so a copy is deleted on
that day in any case, be it the newest: a club whose copies have failed for a month has been told so on its pages for
four weeks, and its data still stand in the program itself. What lies on a stick that isn't plugged in can't be
deleted; it is as soon as the stick is back.

**How many.** Within the term the seven newest, and before those the newest of each of four weeks: a fault that nobody
saw at once can be undone, and the folder stays small.
"""

import os
from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

BACKUP_KEPT_DAYS = 31
KEPT_DAILY = 7
KEPT_WEEKLY = 4
TROUBLE_AFTER = timedelta(days=3)
"""When the latest copy is older, the pages say so."""
MOST_FOLDER = 500


class BadFolder(KindError):
    code = "bad_folder"
    status = 422
    message = _("Nothing can be written into this folder. Choose another one.")


class NotAWholeAddress(BadFolder):
    message = (
        _("Write where the folder is from its beginning, for example D:\\copies.")
        if os.name == "nt"
        else _("Write where the folder is from its beginning, for example /media/stick/copies.")
    )


class InsideData(BadFolder):
    message = _("This folder belongs to the program itself. Choose another one, best on a memory stick.")


class FolderGone(BadFolder):
    code = "folder_gone"
    message = _("The folder for the copies isn't there. Plug in the memory stick, or choose another folder.")


class FolderFull(BadFolder):
    code = "folder_full"
    status = 507
    message = _(
        "There is no room for the copy. Free some space there, or choose another folder; the older copies stay."
    )


class BeingMade(KindError):
    code = "being_made"
    status = 409
    message = _("A copy is being made at this moment. Wait a little, then open this page again.")


def choose_superfluous(days: Iterable[date], today: date) -> set[date]:
    """Of the days of which there is a copy, those whose copy goes.

    A copy of a day to come was made while the clock was wrong; it goes as soon as there is one of today.
    """
    made_on = sorted(set(days), reverse=True)
    over = {day for day in made_on if (today - day).days >= BACKUP_KEPT_DAYS}
    if today in made_on:
        over |= {day for day in made_on if day > today}
    left = [day for day in made_on if day not in over]
    weekly: dict[tuple[int, int], date] = {}
    for day in left[KEPT_DAILY:]:
        year, week, _weekday = day.isocalendar()
        weekly.setdefault((year, week), day)
    kept = set(left[:KEPT_DAILY]) | set(list(weekly.values())[:KEPT_WEEKLY])
    return over | (set(left) - kept)
