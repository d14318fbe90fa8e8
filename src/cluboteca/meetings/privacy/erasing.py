"""Erasing everything about one child.

First the child leaves the computer and can't come back, and what a return from a copy mustn't undo is noted; then the
projects go, in short transactions, and the name out of what others wrote and out of the logs; then, in one, all rows
about it and the row that is the child. If the computer fails in between, or its disk is full, the child is still on the
list, and the next start or the server's next round goes on where it was (see `unfinished`). So all that needs the name
is done while the row is there. What others have a share in stays without the child: projects of several authors,
notes, the act in the audit.
"""

import logging
from collections.abc import Collection, Mapping

from django.contrib.sessions.models import Session
from django.db import models, transaction
from django.db.models import Exists, OuterRef
from django.utils.timezone import localdate

from cluboteca.clubs.roster.actions import NICKNAME_BEFORE
from cluboteca.content.own.draft import change_values
from cluboteca.content.own.forgetting import forget_author, install_again, list_packs_of, list_trials_of
from cluboteca.core.audit import record_event
from cluboteca.core.carried_out import is_erasing_noted, note_carried_out
from cluboteca.core.clock import now
from cluboteca.core.models import AuditEvent
from cluboteca.core.rounds import wake_rounds
from cluboteca.meetings.actions import leave_crew
from cluboteca.meetings.helping.actions import keep_help
from cluboteca.meetings.models import ClubPack, Crew, Incident, Meeting
from cluboteca.meetings.privacy.about import IDS_IN_AUDIT, is_told_in_audit
from cluboteca.meetings.privacy.files import empty_write_ahead_log, forget_demo_learner, redact_logs
from cluboteca.meetings.privacy.names import (
    list_clubs_of,
    list_names,
    list_sure_names,
    redact,
    redact_linked,
    save_notes,
    take_out,
)
from cluboteca.meetings.privacy.policies import ErasingGoesOn
from cluboteca.meetings.privacy.unfinished import LEFT, find_begun, going_on, note_begun
from cluboteca.meetings.privacy.works import erase_projects, leave_projects, look_at_works
from cluboteca.people.models import Person, SignIn, SignInMember, WrongTry
from cluboteca.people.queries import learner_subject
from cluboteca.workspace.models import Attempt, Project

logger = logging.getLogger(__name__)


def erase_learner(
    *,
    learner: Person,
    about: models.Model,
    by: Person | None,
    notes: Mapping[str, str] | None = None,
    also_free_texts: bool = True,
) -> None:
    """about: what the audit says that it happened in, a club or a library. notes: as the librarian left them.

    also_free_texts: False where no librarian has decided it; then the name goes only from what is linked to the child,
    and what others wrote freely stays. Only the copies for safety still hold the child, until they are deleted by
    their own term.

    Raises ErasingGoesOn where it was begun and couldn't be brought to its end.
    """
    learner_id = learner.pk  # deleting takes it from the row, even where it is undone
    with going_on(learner_id):
        try:
            _erase_learner(learner, about, by, notes or {}, (), also_free_texts=also_free_texts)
        except Exception as error:
            if find_begun(learner_id) is None:
                raise
            logger.exception("An erasing could not be finished")
            if by is not None:  # what the server does by itself is tried again in its own time
                wake_rounds()
            raise ErasingGoesOn from error


def go_on_erasing(
    *, learner: Person, about: models.Model, by: Person | None, also_free_texts: bool, left: Collection[str]
) -> None:
    """One that was cut off, as it was begun. left: keys of notes that stay as the librarian left them then."""
    with going_on(learner.pk):
        _erase_learner(learner, about, by, {}, left, also_free_texts=also_free_texts)


def _erase_learner(
    learner: Person,
    about: models.Model,
    by: Person | None,
    notes: Mapping[str, str],
    left: Collection[str],
    *,
    also_free_texts: bool,
) -> None:
    learner_id, names, sure_names = learner.pk, list_names(learner), list_sure_names(learner)
    key = learner.key.hex
    with transaction.atomic():
        # First, as only this call knows them: whoever goes on after a power cut is told which they were.
        left = {*left, *save_notes(notes, learner=learner, club=about, by=by)}
        begun = note_begun(learner=learner, about=about, by=by, also_free_texts=also_free_texts, left=left)
        _close_door(learner, names)
    # Before anything is gone: of all ways to fail, none may leave a child erased here whom a copy brings back for good.
    if not is_erasing_noted(key):
        note_carried_out(learner=key, free_texts=also_free_texts)
    works = look_at_works(learner, others=Person.objects.all())
    erase_projects(
        [*works.own, *Project.objects.filter(activity__in=list_trials_of(learner)).values_list("pk", flat=True)]
    )
    with transaction.atomic():
        forget_author(author=learner, change=lambda text: take_out(text, names))
    _install_own_again(learner, names)
    if also_free_texts:
        redact(sure_names, clubs=list_clubs_of(learner), but=left)  # reads much, so that it mustn't hold up saves
    else:
        with transaction.atomic():
            redact_linked(learner, sure_names)
    redact_logs(names)
    forget_demo_learner(learner_id)
    with transaction.atomic():
        leave_projects(learner, works.shared)
        Attempt.objects.filter(project__in=works.shared).update(facts={})  # what a program said may hold the name
        Incident.objects.filter(pk__in=_list_incidents_alone(learner)).delete()
        alone = list(_list_sign_ins_alone(learner))
        keep_help(crew_ids=alone)
        Crew.objects.filter(pk__in=alone).delete()
        SignIn.objects.filter(pk__in=alone).update(computer="")
        _forget_proposed(learner_id)
        _forget_in_audit(learner_id)
        learner.delete()
        record_event(action="privacy.erase", about=about, by=by)
        if localdate(begun.at) < localdate(now()):
            note_carried_out(learner=key, free_texts=also_free_texts, late=True)
        # What fails there is logged: the child is erased, and nobody may read that it isn't.
        transaction.on_commit(lambda: _clean_up(names), robust=True)


def _clean_up(names: Collection[str]) -> None:
    redact_logs(names)  # once more: what was written since
    empty_write_ahead_log()
    wake_rounds()  # which tell it beside the copies: a stick may be slow, and nobody waits for that


def _close_door(learner: Person, names: Collection[str]) -> None:
    with transaction.atomic():
        for crew in Crew.objects.filter(sign_in__members__learner=learner, sign_in__members__left_at__isnull=True):
            leave_crew(crew=crew, learner_id=learner.pk)
        Person.objects.filter(pk=learner.pk).update(pictures_hash="")
        WrongTry.objects.filter(subject=learner_subject(learner.pk)).delete()
        for session in Session.objects.iterator(chunk_size=200):
            if _is_session_of(session, learner, names):
                session.delete()


def _is_session_of(session: Session, learner: Person, names: Collection[str]) -> bool:
    """Adults alone have sessions; one that holds a message about the child goes, too."""
    found = session.get_decoded()
    texts = change_values(found, lambda text: take_out(text, names))
    return found.get("_auth_user_id") == str(learner.pk) or texts != found


def _list_sign_ins_alone(learner: Person) -> models.QuerySet[SignIn, int]:
    """Sign-ins in which nobody else sat."""
    others = SignInMember.objects.filter(sign_in=OuterRef("pk")).exclude(learner=learner)
    return SignIn.objects.filter(~Exists(others), members__learner=learner).values_list("pk", flat=True)


def _list_incidents_alone(learner: Person) -> list[int]:
    """Notes about this child and no other."""
    others = Incident.learners.through.objects.filter(incident=OuterRef("pk")).exclude(person=learner.pk)
    return list(Incident.objects.filter(~Exists(others), learners=learner).values_list("pk", flat=True))


def _install_own_again(learner: Person, names: Collection[str]) -> None:
    """What children see of the club's own activities was made of the texts in which the name stood."""
    for club_pack in ClubPack.objects.filter(own_pack__in=list_packs_of(learner)).select_related("club", "own_pack"):
        install_again(
            own_pack=club_pack.own_pack, club_name=club_pack.club.name, change=lambda text: take_out(text, names)
        )


def _forget_proposed(learner_id: int) -> None:
    for meeting in Meeting.objects.exclude(proposed_crews=[]).only("pk", "proposed_crews"):
        left = _without_id(meeting.proposed_crews, learner_id)
        if left != meeting.proposed_crews:
            Meeting.objects.filter(pk=meeting.pk).update(proposed_crews=left)


def _without_id(found: object, learner_id: int) -> object:
    if isinstance(found, list):
        return [_without_id(each, learner_id) for each in found if each != learner_id]
    if isinstance(found, dict):
        return {name: None if value == learner_id else _without_id(value, learner_id) for name, value in found.items()}
    return found


def _forget_in_audit(learner_id: int) -> None:
    """That something was done stays, and by which adult; not about whom."""
    for event in AuditEvent.objects.filter(subject=f"person:{learner_id}"):
        event.detail = {name: value for name, value in event.detail.items() if name not in (NICKNAME_BEFORE, LEFT)}
        event.subject = "person:erased"
        event.save(update_fields=["subject", "detail"])
    for event in AuditEvent.objects.filter(is_told_in_audit(learner_id)):
        event.detail = {name: value for name, value in event.detail.items() if name not in IDS_IN_AUDIT}
        event.save(update_fields=["detail"])
