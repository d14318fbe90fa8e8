"""Erasing everything about one child.

First the child leaves the computer and can't come back; then the projects go, in short transactions; then, in one, all
rows about it, its name out of what others wrote, and the row that is the child. If the computer fails in between, the
child is still on the list, and erasing goes on where it was. What others have a share in stays without the child:
projects of several authors, notes, the act in the audit.
"""

from collections.abc import Mapping

from django.contrib.sessions.models import Session
from django.db import models, transaction
from django.db.models import Exists, OuterRef

from cluboteca.content.models import OwnActivity, OwnFile, OwnState, OwnVersion
from cluboteca.core.audit import record_event
from cluboteca.core.carried_out import note_carried_out
from cluboteca.core.models import AuditEvent
from cluboteca.meetings.actions import leave_crew
from cluboteca.meetings.models import Crew, Incident, Meeting
from cluboteca.meetings.privacy.files import empty_write_ahead_log, forget_demo_learner, redact_logs
from cluboteca.meetings.privacy.names import redact, save_notes, take_out_everywhere
from cluboteca.meetings.privacy.works import erase_projects, leave_projects, look_at_works
from cluboteca.people.models import Person, SignIn, SignInMember, WrongTry
from cluboteca.people.queries import learner_subject

_IDS = ("learner", "person", "learner_id", "person_id")
"""Names under which the audit's detail tells a person's id."""


def erase_learner(
    *, learner: Person, about: models.Model, by: Person | None, notes: Mapping[str, str] | None = None
) -> None:
    """about: what the audit says that it happened in, a club or a library. notes: as the librarian left them.

    Only the copies for safety still hold the child, until they are deleted by their own term.
    """
    learner_id, nickname = learner.pk, learner.nickname
    came_at = learner.created_at.isoformat()
    _close_door(learner)
    works = look_at_works(learner, others=Person.objects.all())
    erase_projects(works.own)
    with transaction.atomic():
        save_notes(notes or {}, club=about)
        _erase_own_material(learner)
    if nickname and not has_namesake(learner):
        redact(nickname)  # reads much, so that it mustn't hold up saves
    with transaction.atomic():
        leave_projects(learner, works.shared)
        Incident.objects.filter(pk__in=_list_incidents_alone(learner)).delete()
        alone = list(_list_sign_ins_alone(learner))
        Crew.objects.filter(pk__in=alone).delete()
        SignIn.objects.filter(pk__in=alone).update(computer="")
        _forget_proposed(learner_id)
        _forget_in_audit(learner_id)
        learner.delete()
        record_event(action="privacy.erase", about=about, by=by)
        transaction.on_commit(lambda: note_carried_out(learner=learner_id, came_at=came_at))
        transaction.on_commit(lambda: _clean_up(learner_id, nickname))


def _clean_up(learner_id: int, nickname: str) -> None:
    if nickname:
        redact_logs(nickname)
    forget_demo_learner(learner_id)
    empty_write_ahead_log()


def has_namesake(learner: Person) -> bool:
    """Whether another child has the same nickname, so that nobody can tell whom a note means."""
    others = Person.objects.filter(username__isnull=True).exclude(pk=learner.pk)
    wanted = learner.nickname.casefold()
    return any(each.casefold() == wanted for each in others.values_list("nickname", flat=True))


def _close_door(learner: Person) -> None:
    with transaction.atomic():
        for crew in Crew.objects.filter(sign_in__members__learner=learner, sign_in__members__left_at__isnull=True):
            leave_crew(crew=crew, learner_id=learner.pk)
        Person.objects.filter(pk=learner.pk).update(pictures_hash="")
        WrongTry.objects.filter(subject=learner_subject(learner.pk)).delete()
        for session in Session.objects.iterator(chunk_size=200):
            if _is_session_of(session, learner):
                session.delete()


def _is_session_of(session: Session, learner: Person) -> bool:
    """Adults alone have sessions; one that holds a message about the child goes, too."""
    found = session.get_decoded()
    texts = take_out_everywhere(found, learner.nickname) if learner.nickname else found
    return found.get("_auth_user_id") == str(learner.pk) or texts != found


def _list_sign_ins_alone(learner: Person) -> models.QuerySet[SignIn, int]:
    """Sign-ins in which nobody else sat."""
    others = SignInMember.objects.filter(sign_in=OuterRef("pk")).exclude(learner=learner)
    return SignIn.objects.filter(~Exists(others), members__learner=learner).values_list("pk", flat=True)


def _list_incidents_alone(learner: Person) -> list[int]:
    """Notes about this child and no other."""
    others = Incident.learners.through.objects.filter(incident=OuterRef("pk")).exclude(person=learner.pk)
    return list(Incident.objects.filter(~Exists(others), learners=learner).values_list("pk", flat=True))


def _erase_own_material(learner: Person) -> None:
    """What an ambassador wrote and nobody approved goes; what was approved is the club's, without the name."""
    written = OwnActivity.objects.filter(author=learner)
    written.filter(approved__isnull=True, state__in=(OwnState.DRAFT, OwnState.WAITING)).delete()
    rows: list[OwnActivity | OwnVersion] = [*written, *OwnVersion.objects.filter(saved_by=learner)]
    for row in rows:
        row.draft = take_out_everywhere(row.draft, learner.nickname)
        if isinstance(row, OwnActivity):
            row.approved = take_out_everywhere(row.approved, learner.nickname)
        row.save()
    for file in OwnFile.objects.filter(added_by=learner).defer("content"):
        drafts = OwnActivity.objects.filter(own_pack=file.own_pack_id)
        named = [str(each) for pair in drafts.values_list("draft", "approved") for each in pair]
        named += [str(each) for each in OwnVersion.objects.filter(activity__in=drafts).values_list("draft", flat=True)]
        if not any(file.name in text for text in named):
            file.delete()


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
    AuditEvent.objects.filter(subject=f"person:{learner_id}").update(subject="person:erased")
    wanted = models.Q()
    for name in _IDS:
        wanted |= models.Q(**{f"detail__{name}": learner_id})
    for event in AuditEvent.objects.filter(wanted):
        event.detail = {name: value for name, value in event.detail.items() if name not in _IDS}
        event.save(update_fields=["detail"])
