"""The queue of raised hands as the JSON that an ambassador's page reads."""

from cluboteca.meetings.board_access import Viewer
from cluboteca.meetings.description import Json, describe_hints, describe_learner
from cluboteca.meetings.helping.queries import WaitingHand, list_waiting


def describe_queue(viewer: Viewer, locale: str) -> Json:
    """helpers: the ambassadors who sit at this computer, who may go."""
    return {
        "helpers": [describe_learner(helper) for helper in viewer.helpers],
        "hands": [_describe_hand(each, viewer) for each in list_waiting(viewer.meeting, locale)],
    }


def _describe_hand(waiting: WaitingHand, viewer: Viewer) -> Json:
    hand = waiting.hand
    return {
        "id": hand.pk,
        "raised_at": hand.raised_at.isoformat(),
        "members": [describe_learner(learner) for learner in waiting.members],
        "computer": str(hand.computer) if hand.computer else None,
        "activity": {"title": waiting.title, "position": waiting.position} if waiting.title else None,
        "attempts": waiting.attempts,
        "hints": describe_hints(waiting.hints_opened, waiting.hints_count),
        "not_yet": waiting.not_yet,
        "taken_by": str(hand.taken_by) if hand.taken_by else None,
        "is_ours": hand.taken_by_id in {helper.pk for helper in viewer.helpers},
        "is_own_crew": viewer.crew is not None and hand.crew_id == viewer.crew.pk,
    }
