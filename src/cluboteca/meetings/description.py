"""Meetings, crews and the board as the JSON that pages and programs read."""

from django.urls import reverse

from cluboteca.clubs.queries import list_ambassador_ids
from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.models import Activity
from cluboteca.content.queries import get_activity_words, get_unit_words
from cluboteca.core.clock import now
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.board import BoardCrew, list_board_crews
from cluboteca.meetings.board_access import Viewer
from cluboteca.meetings.crews.queries import find_next_driver, list_proposed_crews
from cluboteca.meetings.look import is_look_up
from cluboteca.meetings.models import Crew, Meeting, MeetingKind, RaisedHand, Showing
from cluboteca.meetings.policies import TURN_MINUTES
from cluboteca.meetings.programme import find_next, list_meeting_activities
from cluboteca.meetings.projected import get_projected
from cluboteca.meetings.queries import (
    find_helped_hand,
    get_current_part,
    get_current_showing,
    get_raised_hand,
    get_showing_id,
    list_came_ids,
    list_expected_learners,
    list_here_ids,
)
from cluboteca.people.models import Person
from cluboteca.people.queries import list_present
from cluboteca.workspace.credit import tell_credit
from cluboteca.workspace.description import describe_work
from cluboteca.workspace.policies import may_take_home
from cluboteca.workspace.queries import get_version

Json = dict[str, object]


def describe_learner(learner: Person) -> Json:
    return {"id": learner.pk, "nickname": learner.nickname, "avatar": learner.avatar}


def describe_hints(opened: int, count: int) -> Json | None:
    """How many of an activity's hints a crew has opened; None before the first."""
    return {"opened": opened, "count": count} if opened else None


def describe_hand(hand: RaisedHand | None) -> Json | None:
    if hand is None:
        return None
    return {
        "id": hand.pk,
        "raised_at": hand.raised_at.isoformat(),
        "taken_by": str(hand.taken_by) if hand.taken_by else None,
    }


def describe_helped(crew: Crew) -> Json | None:
    """Who has helped the crew a moment ago, to be thanked."""
    found = find_helped_hand(crew)
    if found is None:
        return None
    hand, helper = found
    return {"hand": hand.pk, "by": describe_learner(helper)}


def describe_crew(crew: Crew) -> Json:
    """The crew with those who sit there now."""
    ambassadors = list_ambassador_ids(crew.meeting.club)
    present = list_present(crew.sign_in)
    return {
        "id": crew.pk,
        "members": [{**describe_learner(learner), "is_ambassador": learner.pk in ambassadors} for learner in present],
        "driver": crew.driver_id,
        "turn_started_at": crew.turn_started_at.isoformat(),
        "turn_minutes": TURN_MINUTES,
        "next_driver": find_next_driver(crew, [learner.pk for learner in present]),
        "hand": describe_hand(get_raised_hand(crew)),
        "helped": describe_helped(crew),
        "showing": get_showing_id(crew),
        "may_take_home": may_take_home([learner.pk for learner in present]),
        "home": reverse("meetings:home"),
    }


def describe_part(meeting: Meeting, locale: str) -> Json | None:
    current = get_current_part(meeting, locale)
    if current is None:
        return None
    return {
        "id": current.part.id,
        "title": current.part.title,
        "text": current.part.text,
        "minutes": current.part.minutes,
        "started_at": current.started_at.isoformat(),
        "ends_at": current.ends_at.isoformat(),
        "paused_at": current.paused_at.isoformat() if current.paused_at else None,
        "following": current.following.title if current.following else None,
    }


def describe_projected(meeting: Meeting, locale: str) -> Json | None:
    """The step of an activity, or how the warm-up is played, that the projector shows. html: clean, from the pack."""
    projected = get_projected(meeting, locale)
    if projected is None:
        return None
    return {
        "activity": projected.activity.full_id,
        "title": projected.title,
        "step": {"title": projected.step.title, "html": projected.step.html},
        "number": projected.number,
        "count": projected.count,
        "is_warm_up": projected.is_warm_up,
    }


def describe_showing(showing: Showing, locale: str) -> Json:
    """What is on the projector, for a line on a page."""
    return {
        "id": showing.pk,
        "title": get_activity_words(showing.project.activity, locale).title,
        "authors": [describe_learner(author) for author in showing.project.authors.all()],
        "credit": tell_credit(showing.project),
    }


def describe_shown_project(showing: Showing, locale: str) -> Json:
    """All that a page needs to show it running: the activity's data and the work, for the editor."""
    activity = showing.project.activity
    return {
        **describe_showing(showing, locale),
        "project": showing.project_id,
        "activity": get_editor_data(activity, locale, url_of=get_activity_url),
        "work": describe_work(get_version(showing.project_id, showing.version_key)),
    }


def describe_meeting(meeting: Meeting, locale: str) -> Json:
    """What a sign-in page and the projector need. Public in the library: nicknames and avatars, nothing else.

    showing: only its id; what it shows is asked for at /api/showings/current.
    """
    showing = get_current_showing(meeting)
    here, came = list_here_ids(meeting), list_came_ids(meeting)
    unit = get_unit_words(meeting.unit, locale)
    ambassadors = list_ambassador_ids(meeting.club)
    return {
        "id": meeting.pk,
        "club": {"id": meeting.club_id, "name": meeting.club.name},
        "opened_at": meeting.opened_at.isoformat(),
        "learners": [
            {
                **describe_learner(learner),
                "is_ambassador": learner.pk in ambassadors,
                "is_here": learner.pk in here,
                "came": learner.pk in came,
            }
            for learner in list_expected_learners(meeting)
        ],
        "guests_count": len(came) if meeting.kind == MeetingKind.HOUR else 0,
        "unit": {"id": meeting.unit.full_id, "title": unit.title, "goal": unit.goal},
        "activities": [
            {
                "id": activity.full_id,
                "title": get_activity_words(activity, locale).title,
                "kind": activity.kind,
                "minutes": activity.minutes,
                "url": get_activity_url(activity),
            }
            for activity in list_meeting_activities(meeting.club, meeting.unit)
        ],
        "part": describe_part(meeting, locale),
        "showing": showing.pk if showing else None,
        "projected": describe_projected(meeting, locale),
        "crews": [[describe_learner(learner) for learner in crew] for crew in list_proposed_crews(meeting)],
        "server_time": now().isoformat(),
    }


def describe_next(meeting: Meeting, activity: Activity, locale: str) -> Json | None:
    """The `next` of ActivityData, on the way of this meeting, with its extras."""
    following = find_next(meeting.club, meeting.unit, activity)
    if following is None:
        return None
    title = get_activity_words(following, locale).title
    return {"id": following.full_id, "title": title, "url": get_activity_url(following)}


def describe_board(viewer: Viewer, locale: str) -> Json:
    """All of it to the librarian; to an ambassador the crews with a hand up, and of them what one needs to help."""
    lines = list_board_crews(viewer.meeting, locale)
    meeting: Json = {"id": viewer.meeting.pk, "part": describe_part(viewer.meeting, locale)}
    if not viewer.is_librarian:
        raised = [_describe_raised(line, locale) for line in lines if line.hand is not None]
        return {"meeting": meeting, "crews": raised, "is_librarian": False, "showing": None}
    showing = get_current_showing(viewer.meeting)
    return {
        "meeting": {**meeting, "state": _tell_state(viewer.meeting)},
        "crews": [_describe_line(line, viewer, locale) for line in lines],
        "is_librarian": True,
        "showing": describe_showing(showing, locale) if showing else None,
    }


def _tell_state(meeting: Meeting) -> str:
    """What the board's buttons depend on, in short: when it changes elsewhere, a board has to be drawn anew."""
    projected = f"{meeting.projected_activity_id or ''}/{meeting.projected_step}"
    flags = (
        is_look_up(meeting.looking_up_since),
        meeting.is_free_work,
        bool(meeting.proposed_crews),
        meeting.part_paused_at is not None,
    )
    return " ".join([meeting.part, projected, *("yes" if flag else "no" for flag in flags)])


def _describe_raised(line: BoardCrew, locale: str) -> Json:
    """Who, on what, since when, how often they tried, which hint they opened."""
    activity = None
    if line.activity is not None:
        title = get_activity_words(line.activity, locale).title
        activity = {"id": line.activity.full_id, "title": title, "position": line.position}
    return {
        "id": line.crew.pk,
        "members": [
            {**describe_learner(learner), "is_ambassador": learner.pk in line.ambassador_ids}
            for learner in line.members
        ],
        "activity": activity,
        "attempts": line.attempts,
        "hints": describe_hints(line.hints_opened, line.hints_count),
        "hand": describe_hand(line.hand),
    }


def _describe_line(line: BoardCrew, viewer: Viewer, locale: str) -> Json:
    """may_take: a librarian goes also where somebody else is coming."""
    hand = describe_hand(line.hand)
    if line.hand is not None and hand is not None:
        hand["may_take"] = line.hand.taken_by_id != viewer.person.pk
    return {
        **_describe_raised(line, locale),
        "hand": hand,
        "driver": line.crew.driver_id,
        "minutes_on_activity": line.minutes_on_activity,
        "is_solved": line.is_solved,
        "solved_count": line.solved_count,
        "is_stuck": line.is_stuck,
        "need": line.need,
        "need_since": line.need_since.isoformat() if line.need_since else None,
        "misunderstanding": line.misunderstanding,
        "question": line.question,
    }
