"""Saying thanks, starting a rehearsal, ending to be an ambassador, keeping count of help."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F

from cluboteca.clubs.models import Club, Membership
from cluboteca.clubs.policies import LEARNER_ROLES
from cluboteca.content.models import Unit
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.actions import release_hands, start_meeting
from cluboteca.meetings.helping.queries import tally_help
from cluboteca.meetings.models import Crew, Meeting, MeetingKind, RaisedHand
from cluboteca.meetings.queries import get_helper
from cluboteca.people.models import Person
from cluboteca.training.actions import begin_rehearsal, end_ambassador


def thank(*, crew: Crew, hand_id: int) -> RaisedHand:
    """The crew thanks who helped with its hand; the first time counts. Raises NotYours."""
    with transaction.atomic():
        hands = RaisedHand.objects.filter(pk=hand_id, crew=crew, lowered_at__isnull=False)
        hand = hands.select_related("taken_by", "lowered_by").first()
        if hand is None or get_helper(hand) is None:
            raise NotYours
        if RaisedHand.objects.filter(pk=hand.pk, thanked_at__isnull=True).update(thanked_at=now()):
            record_event(action="meetings.thank", about=hand, by=crew.driver)
    return hand


def start_rehearsal(*, club: Club, unit: Unit, by: Person) -> Meeting:
    """A meeting to which the ambassadors alone come, and the checklist that goes with it.

    Raises MeetingAlreadyOpen, OtherMeetingOpen.
    """
    with transaction.atomic():
        meeting = start_meeting(club=club, unit=unit, by=by, kind=MeetingKind.REHEARSAL)
        begin_rehearsal(club=club, by=by)
    return meeting


def stop_ambassador(*, club: Club, learner: Person, by: Person) -> None:
    """The learner is one like the others again; hands to which she was going wait for somebody else. Raises NotYours."""
    with transaction.atomic():
        end_ambassador(club=club, learner=learner, by=by)
        release_hands(learner_ids=[learner.pk])


def keep_help(*, crew_ids: Iterable[int]) -> None:
    """To be called before these crews and their hands are deleted: how often somebody has helped stays counted."""
    for (club_id, person_id), found in tally_help(RaisedHand.objects.filter(crew__in=list(crew_ids))).items():
        places = Membership.objects.filter(club=club_id, person=person_id, role__in=LEARNER_ROLES)
        latest = places.order_by("-pk")[:1]
        Membership.objects.filter(pk__in=latest.values("pk")).update(
            earlier_helped=F("earlier_helped") + found.helped, earlier_thanked=F("earlier_thanked") + found.thanked
        )
