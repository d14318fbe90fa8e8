"""Opening and ending meetings, crews coming and going, hands, the projector, attendance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cluboteca.clubs.models import Club, Computer
from cluboteca.clubs.policies import allowed, check_helps_in, check_learns_in
from cluboteca.content.models import Activity, Unit
from cluboteca.content.queries import get_plan
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.meetings.badges.actions import award_earned
from cluboteca.meetings.delivery import install_what_waited
from cluboteca.meetings.models import AttendanceRecord, Crew, DriverTurn, Meeting, MeetingKind, RaisedHand, Showing
from cluboteca.meetings.policies import (
    MAX_ATTENDANCE_MINUTES,
    BadMinutes,
    ClubPreparing,
    HandIsTaken,
    HandState,
    MeetingAlreadyOpen,
    MeetingEnded,
    NoOpenMeeting,
    NotAdmitted,
    NotInCrew,
    OnlyGuests,
    OnlyRehearsing,
    OtherMeetingOpen,
    OwnHand,
    check_hand_may_become,
    get_hand_state,
)
from cluboteca.meetings.queries import (
    get_open_meeting,
    get_raised_hand,
    guess_end,
    list_attendance,
    list_open_in_library,
    select_attending,
    was_left_open,
)
from cluboteca.people.actions import (
    TappedPictures,
    check_tapped,
    end_practice,
    end_sign_in,
    sit_down,
    stand_up,
    start_sign_in,
)
from cluboteca.people.consents import has_consent
from cluboteca.people.models import Person, Purpose, SignIn
from cluboteca.people.policies import NoCrew
from cluboteca.people.queries import get_open_sign_in, list_present_ids
from cluboteca.training.actions import note_rehearsed
from cluboteca.workspace.models import ProjectVersion


@dataclass(frozen=True)
class AttendanceChange:
    """What the librarian wrote for one learner, where it differs from what she was shown."""

    learner: Person
    is_present: bool
    minutes: int


def start_meeting(*, club: Club, unit: Unit, by: Person | None, kind: MeetingKind = MeetingKind.CLUB) -> Meeting:
    """Open a meeting; the first part of the plan begins. A club that is being prepared may only rehearse, or have guests.

    A library has one open meeting, since its computers are shared; one that was forgotten open ends by itself.
    Raises ClubPreparing, MeetingAlreadyOpen, OtherMeetingOpen.
    """
    if club.opened_at is None and kind not in (MeetingKind.REHEARSAL, MeetingKind.HOUR):
        raise ClubPreparing
    plan = get_plan(unit, "en")
    moment = now()
    with transaction.atomic():
        for other in list_open_in_library(club):
            if not was_left_open(other):
                _refuse_second(other, club)
            end_meeting(meeting=other, by=None)
        end_practice()
        meeting = Meeting.objects.create(
            club=club,
            unit=unit,
            kind=kind,
            opened_at=moment,
            opened_by=by,
            # An hour of code is shorter than the plan, and nobody taps pictures at its arrival.
            part=plan[0].id if plan and kind != MeetingKind.HOUR else "",
            part_started_at=moment,
        )
        record_event(action="meetings.start", about=meeting, by=by)
    return meeting


def _refuse_second(open_one: Meeting, club: Club) -> NoReturn:
    if open_one.club_id == club.pk:
        raise MeetingAlreadyOpen
    sentence = _("“%(club)s” is meeting now, and a library has one meeting at a time. Start when it has ended.")
    raise OtherMeetingOpen(sentence % {"club": open_one.club.name})


def go_to_part(*, meeting: Meeting, part: str) -> None:
    """Another part of the plan begins now. An unknown part changes nothing. Raises MeetingEnded."""
    if meeting.ended_at:
        raise MeetingEnded
    if part in {each.id for each in get_plan(meeting.unit, "en")}:
        Meeting.objects.filter(pk=meeting.pk).update(
            part=part, part_started_at=now(), part_extra_minutes=0, part_paused_at=None
        )


def end_meeting(*, meeting: Meeting, by: Person | None) -> None:
    """Everyone is signed out and the attendance is written down. Saves that are still under way arrive all the same.

    by: None where it ends by itself. One that was forgotten counts as ended when its plan was over, whoever ends it.
    Packs that waited are installed afterwards. Raises MeetingEnded when it has ended already.
    """
    moment = now()
    was_forgotten = by is None or was_left_open(meeting)
    ended_at = min(moment, guess_end(meeting)) if was_forgotten else moment
    with transaction.atomic():
        still_open = Meeting.objects.filter(pk=meeting.pk, ended_at__isnull=True)
        if not still_open.update(ended_at=ended_at, was_forgotten=was_forgotten):
            raise MeetingEnded
        meeting.ended_at = ended_at
        _lower_hands(RaisedHand.objects.filter(crew__meeting=meeting))
        Showing.objects.filter(meeting=meeting, ended_at__isnull=True).update(ended_at=moment)
        for sign_in in SignIn.objects.filter(crew__meeting=meeting, ended_at__isnull=True):
            end_sign_in(sign_in=sign_in)
        AttendanceRecord.objects.bulk_create(
            AttendanceRecord(
                meeting=meeting,
                learner=line.learner,
                is_present=line.is_present,
                minutes=line.minutes,
                recorded_at=moment,
            )
            for line in list_attendance(meeting)
            if not line.is_recorded
        )
        came = AttendanceRecord.objects.filter(meeting=meeting, is_present=True).values_list("learner_id", flat=True)
        award_earned(list(came))
        record_event(action="meetings.end", about=meeting, by=by)
        transaction.on_commit(install_what_waited)


def record_attendance(*, meeting: Meeting, learner: Person, is_present: bool, minutes: int, by: Person) -> None:
    """Write that `learner` came or didn't; it stands above what the crews show. minutes: 0..480.

    Raises NotYours (no learner of this club, now or then), BadMinutes.
    """
    if not select_attending(meeting).filter(pk=learner.pk).exists():
        check_learns_in(learner, meeting.club)
    if not 0 <= minutes <= MAX_ATTENDANCE_MINUTES:
        raise BadMinutes
    with transaction.atomic():
        record, _is_new = AttendanceRecord.objects.update_or_create(
            meeting=meeting,
            learner=learner,
            defaults={
                "is_present": is_present,
                "minutes": minutes if is_present else 0,
                "recorded_by": by,
                "recorded_at": now(),
            },
        )
        record_event(action="meetings.attendance", about=record, by=by, is_present=is_present, minutes=minutes)


def mend_attendance(*, meeting: Meeting, changes: Sequence[AttendanceChange], by: Person) -> None:
    """All changes or none. Raises NotYours, BadMinutes."""
    with transaction.atomic():
        for change in changes:
            record_attendance(
                meeting=meeting,
                learner=change.learner,
                is_present=change.is_present,
                minutes=change.minutes,
                by=by,
            )


def _check_all_tapped(meeting: Meeting, tapped: Sequence[TappedPictures], computer: str) -> list[Person]:
    """Every learner's pictures are checked before anyone sits down: a crew is never half signed in."""
    if meeting.kind == MeetingKind.HOUR:
        raise OnlyGuests
    learners = []
    for each in tapped:
        learner = check_tapped(tapped=each, computer=computer)
        check_learns_in(learner, meeting.club)
        if not has_consent(learner.pk, Purpose.TAKE_PART):
            raise NotAdmitted
        if meeting.kind == MeetingKind.REHEARSAL and not allowed(check_helps_in, learner, meeting.club):
            raise OnlyRehearsing
        learners.append(learner)
    return learners


def form_crew(*, tapped: Sequence[TappedPictures], driver_id: int | None, computer: str, old: SignIn | None) -> Crew:
    """Sign learners in at a computer. Who sat there before (`old`) is signed out.

    Raises NoOpenMeeting, OnlyGuests, Locked, WrongPictures, CrewSize, NotYours, NotAdmitted, OnlyRehearsing.
    """
    meeting = get_open_meeting()
    if meeting is None:
        raise NoOpenMeeting
    learners = _check_all_tapped(meeting, tapped, computer)
    return seat_crew(meeting=meeting, learners=learners, driver_id=driver_id, computer=computer, old=old)


def seat_crew(
    *, meeting: Meeting, learners: Sequence[Person], driver_id: int | None, computer: str, old: SignIn | None
) -> Crew:
    """These learners, who have shown who they are, begin at a computer. Raises NoOpenMeeting, CrewSize."""
    with transaction.atomic():
        _check_still_open(meeting)  # it may have ended while the pictures were looked at
        if old is not None:
            leave_computer(sign_in=old)
        _leave_other_crews(learners)
        sign_in = start_sign_in(learners=learners, computer=computer)
        driver = next((each for each in learners if each.pk == driver_id), learners[0])
        crew = Crew.objects.create(sign_in=sign_in, meeting=meeting, driver=None, turn_started_at=now())
        _begin_turn(crew, driver.pk)
        if meeting.kind == MeetingKind.REHEARSAL:
            note_rehearsed(club=meeting.club)
        return crew


def _begin_turn(crew: Crew, learner_id: int) -> None:
    """Who drives already gets the time anew, and no second turn."""
    moment = now()
    if crew.driver_id != learner_id:
        DriverTurn.objects.create(crew=crew, learner_id=learner_id, started_at=moment)
    crew.driver_id, crew.turn_started_at = learner_id, moment
    crew.save(update_fields=["driver", "turn_started_at"])


def _check_still_open(meeting: Meeting) -> None:
    if not Meeting.objects.filter(pk=meeting.pk, ended_at__isnull=True).exists():
        raise NoOpenMeeting


def join_crew(*, crew: Crew, tapped: TappedPictures, computer: str) -> None:
    """One more learner sits down. Raises OnlyGuests, Locked, WrongPictures, CrewSize, NotYours."""
    (learner,) = _check_all_tapped(crew.meeting, [tapped], computer)
    seat_one_more(crew=crew, learner=learner)


def seat_one_more(*, crew: Crew, learner: Person) -> None:
    """This learner, who has shown who it is, sits down with them. Raises NoCrew, CrewSize."""
    with transaction.atomic():
        if get_open_sign_in(crew.pk) is None:
            raise NoCrew  # all stood up while the pictures were looked at
        if learner.pk not in list_present_ids(crew.pk):
            _leave_other_crews([learner])
            sit_down(sign_in=crew.sign_in, learner=learner)


def _leave_other_crews(learners: Sequence[Person]) -> None:
    """Who moves to another computer leaves the keyboard and the raised hand of the first one as if having said so."""
    for learner in learners:
        for crew in Crew.objects.filter(sign_in__members__learner=learner, sign_in__members__left_at__isnull=True):
            leave_crew(crew=crew, learner_id=learner.pk)


def leave_crew(*, crew: Crew, learner_id: int) -> bool:
    """A learner stands up; whether anyone still sits there. If it was the driver's turn, the next one drives.

    Raises NotInCrew.
    """
    with transaction.atomic():
        if learner_id not in list_present_ids(crew.pk):
            raise NotInCrew
        stand_up(sign_in=crew.sign_in, learner_id=learner_id)
        left = list_present_ids(crew.pk)
        release_hands(learner_ids=[learner_id])
        if not left:
            _lower_hands(RaisedHand.objects.filter(crew=crew))
        elif crew.driver_id == learner_id:
            _begin_turn(crew, left[0])
    return bool(left)


def leave_computer(*, sign_in: SignIn) -> None:
    """All stand up: "switch"."""
    with transaction.atomic():
        release_hands(learner_ids=list_present_ids(sign_in.pk))
        _lower_hands(RaisedHand.objects.filter(crew=sign_in.pk))
        end_sign_in(sign_in=sign_in)


def change_driver(*, crew: Crew, learner_id: int) -> None:
    """Another learner's turn begins. Raises NotInCrew."""
    with transaction.atomic():
        if learner_id not in list_present_ids(crew.pk):
            raise NotInCrew
        _begin_turn(crew, learner_id)


def raise_hand(*, crew: Crew, activity: Activity | None, computer: Computer | None = None) -> tuple[RaisedHand, bool]:
    """Put the crew's hand up, and whether it is new; a hand that is up stays up, since when it was."""
    with transaction.atomic():
        hand = get_raised_hand(crew)
        if hand is not None:
            return hand, False
        return RaisedHand.objects.create(crew=crew, activity=activity, computer=computer, raised_at=now()), True


def take_hand(*, hand: RaisedHand, by: Person, own_crew: Crew | None = None) -> None:
    """`by` goes to help; a librarian also in the place of another helper.

    own_crew: where an ambassador who goes sits. Raises HandIsDown, OwnHand, HandIsTaken.
    """
    with transaction.atomic():
        current = RaisedHand.objects.select_related("taken_by").get(pk=hand.pk)
        check_hand_may_become(get_hand_state(current), HandState.TAKEN)
        if own_crew is not None:
            if current.crew_id == own_crew.pk:
                raise OwnHand
            if current.taken_by is not None and current.taken_by_id != by.pk:
                raise HandIsTaken(_("%(name)s is coming already.") % {"name": current.taken_by})
        RaisedHand.objects.filter(pk=hand.pk).update(taken_at=now(), taken_by=by)


def lower_hand(*, hand: RaisedHand, by: Person | None = None) -> None:
    """Put it down; one that is down stays down. by: the helper who says that it is helped; None: the crew itself."""
    RaisedHand.objects.filter(pk=hand.pk, lowered_at__isnull=True).update(lowered_at=now(), lowered_by=by)


def release_hands(*, learner_ids: Sequence[int]) -> None:
    """They aren't coming any more: the hands that they were going to help with wait for somebody again."""
    going = RaisedHand.objects.filter(taken_by__in=learner_ids, lowered_at__isnull=True)
    going.update(taken_by=None, taken_at=None)


def _lower_hands(hands: QuerySet[RaisedHand]) -> None:
    """The crew is gone, so nobody has helped with those that are up, also where somebody was coming."""
    hands.filter(lowered_at__isnull=True).update(lowered_at=now(), taken_by=None, taken_at=None)


def show_project(*, crew: Crew, version: ProjectVersion) -> tuple[Showing, bool]:
    """Put this version on the projector in place of what is there, and whether that is new.

    The version has to be of a project of theirs (`check_is_author`). Raises NoOpenMeeting.
    """
    moment = now()
    with transaction.atomic():
        _check_still_open(crew.meeting)
        current = Showing.objects.filter(meeting=crew.meeting, ended_at__isnull=True)
        same = current.filter(project=version.project_id, version_key=version.key, sign_in=crew.pk).first()
        if same is not None:
            return same, False
        current.update(ended_at=moment)
        showing = Showing.objects.create(
            meeting=crew.meeting,
            project_id=version.project_id,
            version_key=version.key,
            sign_in=crew.sign_in,
            shown_at=moment,
        )
        record_event(action="meetings.show", about=showing, by=crew.driver, project=version.project_id)
    return showing, True


def end_showing(*, showing: Showing, by: Person | None) -> None:
    """Take it off the projector; one that is off stays off. by: the librarian, or whose turn it is in the crew."""
    with transaction.atomic():
        if Showing.objects.filter(pk=showing.pk, ended_at__isnull=True).update(ended_at=now()):
            record_event(action="meetings.end_showing", about=showing, by=by, project=showing.project_id)
