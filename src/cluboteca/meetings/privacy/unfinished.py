"""Erasings that were begun and didn't come to their end, because the computer or the program failed in between.

That one begins stands in the audit; at its end the audit forgets about whom (see `erasing`). So a line that still says
whom is of one that has to be finished, unless it goes on just now. It also tells how it was begun, and is finished so.
Erasing the works alone, after a withdrawal, is noted in the same way (see `actions`).
"""

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Protocol

from django.db import models

from cluboteca.clubs.models import Club, Library
from cluboteca.core.audit import record_event
from cluboteca.core.models import AuditEvent
from cluboteca.people.models import Person

logger = logging.getLogger(__name__)

BEGUN = "privacy.begin_erasing"
LEFT = "left"
"""In the detail, until the end: which notes the child was in is nobody's business then."""
_turn = Lock()
_going_on: list[int] = []


class Erase(Protocol):
    def __call__(
        self,
        *,
        learner: Person,
        about: models.Model,
        by: Person | None,
        also_free_texts: bool,
        left: Collection[str],
    ) -> None: ...


def note_begun(
    *, learner: Person, about: models.Model, by: Person | None, also_free_texts: bool, left: Collection[str]
) -> AuditEvent:
    """Has to stand in the transaction with which it begins. left: keys of notes that stay as the librarian left them.

    One that was begun before goes on, with one line in the audit however often it is tried.
    """
    club_id = about.pk if isinstance(about, Club) else None
    detail: dict[str, object] = {"club": club_id, "free_texts": also_free_texts, LEFT: sorted(left)}
    begun = find_begun(learner.pk)
    if begun is None:
        return record_event(action=BEGUN, about=learner, by=by, **detail)
    begun.detail = detail
    begun.save(update_fields=["detail"])
    return begun


def find_begun(learner_id: int) -> AuditEvent | None:
    """The erasing of this child that isn't at its end."""
    return AuditEvent.objects.filter(action=BEGUN, subject=f"person:{learner_id}").order_by("pk").first()


@contextmanager
def going_on(learner_id: int) -> Iterator[None]:
    """While this child is being erased, the server's rounds leave it alone; when that fails, they go on with it."""
    with _turn:
        _going_on.append(learner_id)
    try:
        yield
    finally:
        with _turn:
            _going_on.remove(learner_id)


def is_going_on(learner_id: int) -> bool:
    with _turn:
        return learner_id in _going_on


def finish_erasings(erase: Erase) -> None:
    """For the server's rounds. One that fails again is logged, and tried again at the next round."""
    for event in AuditEvent.objects.filter(action=BEGUN, subject__startswith="person:").exclude(
        subject="person:erased"
    ):
        learner_id = int(event.subject.removeprefix("person:"))
        learner = Person.objects.filter(pk=learner_id, username__isnull=True).first()
        if learner is None or is_going_on(learner_id):
            continue
        about = Club.objects.filter(pk=event.detail.get("club")).first() or Library.objects.order_by("pk").first()
        try:
            erase(
                learner=learner,
                about=about or learner,
                by=event.by,
                also_free_texts=bool(event.detail.get("free_texts", True)),
                left=event.detail.get(LEFT, []),
            )
        except Exception:
            logger.exception("An erasing could not be finished")
