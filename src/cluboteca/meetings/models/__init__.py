"""The tables of meetings, and of what a club does around them."""

from cluboteca.meetings.models.badge import BadgeAward, ClubBadge
from cluboteca.meetings.models.crew import AttendanceRecord, Crew, DriverTurn, RaisedHand, Showing
from cluboteca.meetings.models.fair import Fair, FairAward, FairCriterion, FairEntry, FairState, JuryMark, JurySheet
from cluboteca.meetings.models.gallery import EntryState, GalleryEntry, Reaction, ReactionKind
from cluboteca.meetings.models.hour import Guest
from cluboteca.meetings.models.meeting import (
    ClubPack,
    HowItWent,
    Incident,
    Meeting,
    MeetingClosing,
    MeetingExtra,
    MeetingKind,
)

__all__ = [
    "AttendanceRecord",
    "BadgeAward",
    "ClubBadge",
    "ClubPack",
    "Crew",
    "DriverTurn",
    "EntryState",
    "Fair",
    "FairAward",
    "FairCriterion",
    "FairEntry",
    "FairState",
    "GalleryEntry",
    "Guest",
    "HowItWent",
    "Incident",
    "JuryMark",
    "JurySheet",
    "Meeting",
    "MeetingClosing",
    "MeetingExtra",
    "MeetingKind",
    "RaisedHand",
    "Reaction",
    "ReactionKind",
    "Showing",
]
