"""Where a child stands in the database: one table of every model that holds something about a learner.

A test walks all models and fails when one with a way to a person isn't here, or among those of adults alone.
"""

from collections.abc import Mapping

from django.db.models import Q

ABOUT: Mapping[str, tuple[str, ...]] = {
    "people.person": ("pk",),
    "people.consent": ("learner",),
    "people.signinmember": ("learner",),
    "people.signin": ("members__learner",),
    "clubs.membership": ("person",),
    "training.nomination": ("learner",),
    "training.completion": ("person",),
    "workspace.project": ("authors",),
    "workspace.credit": ("author",),
    "workspace.projectopening": ("project__authors",),
    "workspace.projectversion": ("project__authors",),
    "workspace.projectfile": ("project__authors",),
    "workspace.versionpicture": ("project__authors",),
    "workspace.versionfromhome": ("project__authors",),
    "workspace.attempt": ("project__authors",),
    "workspace.checkresult": ("attempt__project__authors",),
    "meetings.crew": ("sign_in__members__learner", "driver"),
    "meetings.driverturn": ("learner",),
    "meetings.raisedhand": ("crew__sign_in__members__learner", "taken_by", "lowered_by"),
    "meetings.showing": ("project__authors",),
    "meetings.attendancerecord": ("learner",),
    "meetings.incident": ("learners",),
    "meetings.galleryentry": ("project__authors",),
    "meetings.reaction": ("learner",),
    "meetings.fairentry": ("entry__project__authors",),
    "meetings.jurysheet": ("entry__entry__project__authors",),
    "meetings.jurymark": ("sheet__entry__entry__project__authors",),
    "meetings.fairaward": ("entry__entry__project__authors",),
    "meetings.badgeaward": ("learner",),
    "meetings.guest": ("person",),
    "content.ownactivity": ("author",),
    "content.ownversion": ("saved_by",),
    "content.ownfile": ("added_by",),
    "core.auditevent": ("by",),
}
"""Ways from the model to the learner, as Django's lookups say them."""

OF_ADULTS = frozenset(
    {
        "clubs.club",
        "meetings.clubbadge",
        "meetings.meeting",
        "meetings.meetingclosing",
        "meetings.meetingextra",
        "training.opening",
        "training.rehearsal",
    }
)
"""Models in which only an adult can stand: who wrote, opened or judged."""

SECRETS = frozenset({"password", "pictures_hash", "username", "last_login", "has_first_password", "key", "page_key"})
"""Fields that are told to nobody, or that mean nothing to a parent."""

IDS_IN_AUDIT = ("learner", "person", "learner_id", "person_id")
"""Names under which the audit's detail tells a person's id."""


def is_told_in_audit(learner_id: int) -> Q:
    """Events about the child, by whoever, beside those that the child caused."""
    wanted = Q(subject=f"person:{learner_id}")
    for name in IDS_IN_AUDIT:
        wanted |= Q(**{f"detail__{name}": learner_id})
    return wanted
