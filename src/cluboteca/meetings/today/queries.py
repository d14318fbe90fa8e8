"""The one thing to do next, and what else waits."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cluboteca.clubs.models import Club
from cluboteca.content.models import Unit
from cluboteca.content.queries import get_unit_text
from cluboteca.meetings.closing.queries import get_after, has_ended_today
from cluboteca.meetings.models import Meeting, MeetingKind
from cluboteca.meetings.queries import get_open_meeting, get_week_unit, was_left_open
from cluboteca.meetings.today.schedule import Coming, find_coming
from cluboteca.training.readiness import ReadinessItem, list_readiness

TO_DO: dict[str, str | Promise] = {
    "training": gettext_lazy("Do the training"),
    "schedule": gettext_lazy("Set the day and the hour"),
    "computers": gettext_lazy("Check the computers"),
    "consents": gettext_lazy("Write down the papers from home"),
    "pictures": gettext_lazy("Print the cards"),
    "ambassadors": gettext_lazy("Find the ambassadors"),
    "rehearsal": gettext_lazy("Hold a rehearsal"),
}
"""What to do about each line of the readiness."""


@dataclass(frozen=True)
class NextThing:
    """What the home screen says first, and its one button. drawing: name of a drawing.

    note: a second line, smaller; where it has a `note_address`, it leads there.
    """

    title: str
    words: str
    button: str
    address: str
    icon: str
    drawing: str
    note: str = ""
    note_address: str = ""


def find_next_thing(club: Club, moment: datetime, locale: str, *, keeps: bool = True) -> NextThing:
    """In this order: an open meeting, what a club that is being prepared lacks, today's meeting, the next one.

    keeps: for a librarian. To a substitute no paper from home is named, and nothing that she can't open.
    """
    meeting = get_open_meeting(club)
    if meeting is not None:
        return _go_on_with(meeting)
    if club.opened_at is None:
        return _prepare(list_readiness(club)) if keeps else _wait_for_the_opening()
    after = get_after(club, keeps=keeps)
    if after.unanswered is not None and _is_asked_about(after.unanswered, moment):
        return _say_how_it_went(after.unanswered)
    unit = get_week_unit(club)
    if unit is None:
        return NextThing(
            title=_("There is no course yet"),
            words=_("Without activities there is nothing to do with the children."),
            button=_("Look at the activity packs"),
            address=reverse("meetings:packs"),
            icon="puzzle",
            drawing="scenes/board-empty",
        )
    coming = find_coming(club, moment)
    return _meet(coming, unit, locale) if coming else _meet_some_day(unit, locale, keeps=keeps)


def _is_asked_about(meeting: Meeting, moment: datetime) -> bool:
    """A rehearsal isn't: what it showed stands in its checklist."""
    return meeting.kind in (MeetingKind.CLUB, MeetingKind.PAPER) and has_ended_today(meeting, moment)


def _end_forgotten(meeting: Meeting) -> NextThing:
    return NextThing(
        title=_("The meeting of %(day)s was never ended")
        % {"day": date_format(localtime(meeting.opened_at), "l, j F")},
        words=_("End it: then its attendance is written down, and the next meeting can begin."),
        button=_("End it"),
        address=reverse("meetings:end", args=[meeting.pk]),
        icon="door-open",
        drawing="scenes/board-empty",
    )


def _go_on_with(meeting: Meeting) -> NextThing:
    if was_left_open(meeting):
        return _end_forgotten(meeting)
    if meeting.kind == MeetingKind.REHEARSAL:
        title = _("The rehearsal is going on")
    elif meeting.kind == MeetingKind.HOUR:
        title = _("The hour of code is going on")
    else:
        title = _("The meeting is going on")
    return NextThing(
        title=title,
        words=_("It has been open since %(time)s. The board shows who needs help.")
        % {"time": date_format(localtime(meeting.opened_at), "H:i")},
        button=_("Go to the board"),
        address=reverse("meetings:board", args=[meeting.pk]),
        icon="layout-grid",
        drawing="scenes/village",
    )


def _prepare(items: list[ReadinessItem]) -> NextThing:
    missing = [item for item in items if not item.is_met]
    if not missing:
        return NextThing(
            title=_("Everything is ready"),
            words=_("You can open the club for the children now."),
            button=_("Open the club"),
            address=reverse("training:opening"),
            icon="door-open",
            drawing="scenes/celebrate",
        )
    first = missing[0]
    return NextThing(
        title=str(TO_DO[first.id]),
        words=first.detail,
        button=first.act,
        address=reverse(first.page),
        icon="arrow-right",
        drawing="scenes/board-empty",
        note=ngettext(
            "The club is being prepared: %(count)d thing is still missing. See the whole list.",
            "The club is being prepared: %(count)d things are still missing. See the whole list.",
            len(missing),
        )
        % {"count": len(missing)},
        note_address=reverse("training:opening"),
    )


def _wait_for_the_opening() -> NextThing:
    return NextThing(
        title=_("The club is being prepared"),
        words=_("A librarian of the club opens it for the children. Until then you can do the training."),
        button=_("To the training"),
        address=reverse("training:track"),
        icon="graduation-cap",
        drawing="scenes/board-empty",
        note=_("Read what is tried out at the rehearsal."),
        note_address=reverse("training:rehearsal"),
    )


def _say_how_it_went(meeting: Meeting) -> NextThing:
    return NextThing(
        title=_("How did it go today?"),
        words=_("Three short questions, one minute. Then look whether the attendance is right."),
        button=_("Answer"),
        address=reverse("closing:closing", args=[meeting.pk]),
        icon="message-circle-question-mark",
        drawing="scenes/celebrate",
    )


def _meet_some_day(unit: Unit, locale: str, *, keeps: bool) -> NextThing:
    """Of a club whose day or hour isn't set."""
    if keeps:
        return NextThing(
            title=_("When does the club meet?"),
            words=_("Set the day and the hour: then this page says each time what comes next."),
            button=_("Set day and hour"),
            address=reverse("setup:settings"),
            icon="calendar-days",
            drawing="scenes/board-empty",
        )
    return NextThing(
        title=_("The next meeting"),
        words=_tell_unit(unit, locale),
        button=_("Prepare the meeting"),
        address=_get_week_address(unit),
        icon="calendar-days",
        drawing="scenes/village",
        note=_("Its day and hour aren't set yet: a librarian of the club does that."),
    )


def _tell_unit(unit: Unit, locale: str) -> str:
    text = get_unit_text(unit, locale)
    return _("“%(title)s”: %(goal)s") % {"title": text.title, "goal": text.goal}


def _get_week_address(unit: Unit) -> str:
    return f"{reverse('meetings:week')}?unit={unit.full_id}"


def _meet(coming: Coming, unit: Unit, locale: str) -> NextThing:
    hour = date_format(localtime(coming.at), "H:i")
    if coming.days == 0:
        title = _("You meet today at %(hour)s") % {"hour": hour}
        button = _("Prepare and start")
    else:
        day = date_format(localtime(coming.at), "l, j F")
        title = _("You meet on %(day)s, at %(hour)s") % {"day": day, "hour": hour}
        button = _("Prepare the meeting")
    return NextThing(
        title=title,
        words=_tell_unit(unit, locale),
        button=button,
        address=_get_week_address(unit),
        icon="calendar-days",
        drawing="scenes/village",
        note=_tell_days(coming.days),
    )


def _tell_days(days: int) -> str:
    if days == 0:
        return _("A quarter of an hour is enough to prepare.")
    return ngettext("In %(days)d day.", "In %(days)d days.", days) % {"days": days}
