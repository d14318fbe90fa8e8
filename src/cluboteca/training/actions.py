"""Practising, noting what is done, naming ambassadors, rehearsing, opening."""

from collections.abc import Collection, Iterable

from django.db import transaction

from cluboteca.clubs.actions import open_club
from cluboteca.clubs.models import Club, Membership, Role
from cluboteca.clubs.policies import LEARNER_ROLES, check_learns_in
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.people.actions import end_practice, start_sign_in
from cluboteca.people.consents import Paper, has_consent
from cluboteca.people.models import Person, Purpose, SignIn
from cluboteca.training.models import Completion, Nomination, Opening, Rehearsal, RehearsalTick
from cluboteca.training.policies import (
    MOST_AMBASSADORS,
    REHEARSAL_IDS,
    ChildrenHere,
    NamedAlready,
    TooManyAmbassadors,
    check_reason,
)
from cluboteca.training.queries import (
    Track,
    find_finishing,
    find_opening,
    find_rehearsal,
    is_practice,
    is_whole_track_done,
    list_ambassadors,
    list_done,
    list_standing_nominations,
)
from cluboteca.training.readiness import list_readiness


def begin_practice(*, adult: Person, computer: str, old: SignIn | None) -> SignIn:
    """The adult sits down at this computer as children do, alone; what she saves there is hers.

    old: who sits there by the browser's cookie. Raises ChildrenHere.
    """
    if old is not None and is_practice(old, adult):
        return old
    with transaction.atomic():
        if old is not None:
            if old.members.filter(left_at__isnull=True, learner__username__isnull=True).exists():
                raise ChildrenHere
            for stay in old.members.filter(left_at__isnull=True).select_related("learner"):
                end_practice(adult=stay.learner)
        return start_sign_in(learners=[adult], computer=computer)


def note_completions(*, track: Track, people: Iterable[Person]) -> None:
    """Write down which modules they have done meanwhile, and with which they finished. Doing it again changes nothing."""
    by_id = {person.pk: person for person in people}
    done = list_done(track, by_id)
    if not any(done.values()):
        return
    with transaction.atomic():
        noted = Completion.objects.filter(person__in=by_id, unit__in=track.unit_ids)
        known = set(noted.values_list("person_id", "unit_id"))
        for person_id, unit_ids in done.items():
            for unit_id in sorted(unit_ids):
                if (person_id, unit_id) in known:
                    continue
                completion, is_new = Completion.objects.get_or_create(
                    person=by_id[person_id], unit_id=unit_id, defaults={"completed_at": now()}
                )
                if is_new:
                    record_event(action="training.complete", about=completion, by=by_id[person_id], unit=unit_id)
        finished = find_finishing(track, by_id)
        for person_id, unit_ids in done.items():
            if person_id not in finished and is_whole_track_done(track, unit_ids):
                last = Completion.objects.filter(person=person_id, unit__in=track.unit_ids).last()
                if last is not None:
                    Completion.objects.filter(pk=last.pk).update(finishes_track=True)


def name_ambassador(*, club: Club, learner: Person, by: Person) -> Nomination:
    """The librarian names a learner, who becomes an ambassador as soon as the guardian's consent is written down.

    Raises NotYours (no learner of this club), NamedAlready, TooManyAmbassadors.
    """
    check_learns_in(learner, club)
    with transaction.atomic():
        _end_left(club)
        named = [each.learner.pk for each in list_ambassadors(club)]
        if learner.pk in named:
            raise NamedAlready
        if len(named) >= MOST_AMBASSADORS:
            raise TooManyAmbassadors
        nomination = Nomination.objects.create(club=club, learner=learner, named_at=now(), named_by=by)
        record_event(action="training.name_ambassador", about=nomination, by=by)
        follow_consent(learner=learner, by=by)
    nomination.refresh_from_db()
    return nomination


def follow_consent(*, learner: Person, by: Person | None) -> None:
    """Once the consent to being an ambassador is written down, who waits becomes one; once it is withdrawn, it is over.

    To be called after a consent was recorded or withdrawn; doing it again changes nothing.
    """
    with transaction.atomic():
        if has_consent(learner.pk, Purpose.AMBASSADOR):
            for nomination in Nomination.objects.filter(learner=learner, ended_at__isnull=True, accepted_at=None):
                Nomination.objects.filter(pk=nomination.pk).update(accepted_at=now())
                _change_role(nomination.club, learner, Role.AMBASSADOR)
                record_event(action="training.accept_ambassador", about=nomination, by=by)
            return
        ambassadors = Membership.objects.filter(person=learner, role=Role.AMBASSADOR, ended_at__isnull=True)
        accepted = Nomination.objects.filter(learner=learner, ended_at__isnull=True, accepted_at__isnull=False)
        clubs = [*ambassadors.values_list("club", flat=True), *accepted.values_list("club", flat=True)]
        for club in Club.objects.filter(pk__in=clubs):
            _end(club, learner, by)


def follow_papers(*, papers: Iterable[Paper], by: Person | None) -> None:
    """The same after these papers were recorded."""
    for paper in papers:
        if Purpose.AMBASSADOR in paper.purposes:
            follow_consent(learner=paper.learner, by=by)


def follow_consents(*, club: Club, by: Person | None) -> None:
    """The same for all of a club who are ambassadors or are to become one; for those who have left it, it is over."""
    _end_left(club)
    for each in list_ambassadors(club):
        is_waiting = each.nomination is not None and each.nomination.accepted_at is None
        if each.has_consent == is_waiting:
            follow_consent(learner=each.learner, by=by)


def _end_left(club: Club) -> None:
    """Who was archived or moved, and perhaps came back since, can be named anew."""
    open_ones = Nomination.objects.filter(club=club, ended_at__isnull=True)
    open_ones.exclude(pk__in=list_standing_nominations(club)).update(ended_at=now())


def end_ambassador(*, club: Club, learner: Person, by: Person) -> None:
    """The learner is one like the others again, or is no longer to become an ambassador. Raises NotYours."""
    check_learns_in(learner, club)
    with transaction.atomic():
        _end(club, learner, by)


def _end(club: Club, learner: Person, by: Person | None) -> None:
    Nomination.objects.filter(club=club, learner=learner, ended_at__isnull=True).update(ended_at=now())
    _change_role(club, learner, Role.LEARNER)
    record_event(action="training.end_ambassador", about=learner, by=by, club=club.pk)


def _change_role(club: Club, learner: Person, role: Role) -> None:
    memberships = Membership.objects.filter(club=club, person=learner, ended_at__isnull=True, role__in=LEARNER_ROLES)
    memberships.update(role=role)


def note_rehearsed(*, club: Club) -> None:
    """An ambassador has signed in at a meeting of the rehearsal that goes on; the first time counts.

    The ticks may all be there by then.
    """
    with transaction.atomic():
        rehearsal = Rehearsal.objects.filter(club=club, held_at__isnull=True).first()
        if rehearsal is None or rehearsal.met_at is not None:
            return
        rehearsal.met_at = now()
        if set(rehearsal.ticks.values_list("item", flat=True)) == REHEARSAL_IDS:
            rehearsal.held_at = rehearsal.met_at
        rehearsal.save(update_fields=["met_at", "held_at"])
        record_event(action="training.rehearse", about=rehearsal, by=None)


def begin_rehearsal(*, club: Club, by: Person) -> Rehearsal:
    """The club's one goes on, also when it is held already: to come together again begins no new checklist."""
    with transaction.atomic():
        rehearsal = find_rehearsal(club)
        if rehearsal is None:
            rehearsal = Rehearsal.objects.create(club=club, began_at=now(), began_by=by)
            record_event(action="training.begin_rehearsal", about=rehearsal, by=by)
    return rehearsal


def tick_rehearsal(
    *, rehearsal: Rehearsal, items: Collection[str], shown: Collection[str] = (), by: Person
) -> Rehearsal:
    """These lines of the checklist are ticked. With all of them the rehearsal is held, and stays so.

    shown: those that the page showed as ticked. What stands otherwise than it showed, somebody else has ticked or
    taken away meanwhile, and it stays as it is.

    Not before an ambassador has signed in at its meeting: ticks alone are no rehearsal.
    """
    wanted = REHEARSAL_IDS & set(items)
    with transaction.atomic():
        current = Rehearsal.objects.get(pk=rehearsal.pk)
        if current.held_at:
            return current
        current.ticks.filter(item__in=set(shown) - wanted).delete()
        known = set(current.ticks.values_list("item", flat=True))
        ticked = known | (wanted - set(shown))
        moment = now()
        RehearsalTick.objects.bulk_create(
            RehearsalTick(rehearsal=current, item=item, ticked_at=moment) for item in sorted(ticked - known)
        )
        if ticked == REHEARSAL_IDS and current.met_at is not None:
            current.held_at = moment
            current.save(update_fields=["held_at"])
        record_event(action="training.tick_rehearsal", about=current, by=by, items=sorted(ticked))
    return current


def open_for_children(*, club: Club, by: Person, reason: str = "") -> Opening:
    """The club opens when nothing is missing, or early with a reason; what is missing then is kept beside it.

    One that is open stays as it is. Raises ReasonTooShort.
    """
    reason = " ".join(reason.split())
    with transaction.atomic():
        known = find_opening(club)
        if known is not None:
            return known
        missing = [item.id for item in list_readiness(club) if not item.is_met]
        if missing:
            check_reason(reason)
        open_club(club=club, by=by)
        opening = Opening.objects.create(
            club=club,
            opened_at=club.opened_at or now(),
            opened_by=by,
            missing=missing,
            reason=reason if missing else "",
        )
        record_event(
            action="training.open_early" if missing else "training.open",
            about=opening,
            by=by,
            missing=missing,
            reason=opening.reason,
        )
    return opening
