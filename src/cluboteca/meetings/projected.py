"""What the projector shows of an activity: its steps, one at a time; of a game without a screen its card, part by part.

While a part of the plan goes on that is such a game, the projector shows how it is played without being asked to.
"""

import re
from dataclasses import dataclass
from html import unescape

from cluboteca.content.models import Activity, Kind
from cluboteca.content.queries import content_of, get_activity_words, get_card, get_plan, pick
from cluboteca.meetings.models import Meeting
from cluboteca.packformat.paper.folding import unfold

_BEFORE_HEADING = re.compile(r"(?=<h2[ >])")
_HEADING = re.compile(r"^\s*<h2[^>]*>(.*?)</h2>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class ProjectedStep:
    """title: plain text. html: was cleaned when the pack was read."""

    title: str
    html: str


@dataclass(frozen=True)
class Projected:
    """number: of the step, from 1. is_warm_up: nobody chose it, the plan says so."""

    activity: Activity
    title: str
    step: ProjectedStep
    number: int
    count: int
    is_warm_up: bool


def list_projected_steps(activity: Activity, locale: str) -> list[ProjectedStep]:
    """Never empty: an activity without steps shows what it is about."""
    words = get_activity_words(activity, locale)
    if activity.kind == Kind.UNPLUGGED:
        html = unfold(get_card(activity, locale).card_html).html
        steps = [_read_part(part, words.goal) for part in _BEFORE_HEADING.split(html) if part.strip()]
    else:
        texts = pick(content_of(activity).texts, locale, activity)
        steps = [ProjectedStep(step["title"], step["html"]) for step in texts.get("steps", [])]
    return steps or [ProjectedStep(words.goal, "")]


def _read_part(html: str, title: str) -> ProjectedStep:
    heading = _HEADING.match(html)
    if heading is None:
        return ProjectedStep(title, html)
    return ProjectedStep(unescape(_TAG.sub("", heading[1])), html[heading.end() :])


def find_warm_up(meeting: Meeting) -> Activity | None:
    """The game without a screen that the part that goes on is."""
    part = next((part for part in get_plan(meeting.unit, "en") if part.id == meeting.part), None)
    activity = part.activity if part else None
    return activity if activity is not None and activity.kind == Kind.UNPLUGGED else None


def get_projected(meeting: Meeting, locale: str) -> Projected | None:
    """What was chosen, else how the warm-up is played, else nothing."""
    chosen = meeting.projected_activity
    activity = chosen or find_warm_up(meeting)
    if activity is None:
        return None
    steps = list_projected_steps(activity, locale)
    index = min(meeting.projected_step, len(steps) - 1) if chosen else 0
    title = get_activity_words(activity, locale).title
    return Projected(activity, title, steps[index], index + 1, len(steps), is_warm_up=chosen is None)
