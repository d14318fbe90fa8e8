"""What runs in a process of its own: fills a data folder with a mark in all that can be about a child, and erases the child.

It walks all models, so that a new field is filled by itself. What is spared stands in SPARED, with its reason. Prints
JSON: which fields were filled, where marks were found before and after, and what was done to the copies.
"""

import json
import secrets
import struct
import sys
import uuid
import zlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, models

from cluboteca.clubs.backups.actions import delete_superfluous, make_backup
from cluboteca.clubs.backups.places import get_own_folder
from cluboteca.clubs.backups.policies import BACKUP_KEPT_DAYS
from cluboteca.content.models import Activity, OwnFile, OwnPack
from cluboteca.content.own.actions import (
    add_picture,
    add_starter,
    approve,
    begin_own,
    make_own_pack,
    save_draft,
    try_out,
    withdraw,
)
from cluboteca.content.own.draft import OwnKind
from cluboteca.core import clock
from cluboteca.core.clock import now
from cluboteca.meetings.models import ClubPack
from cluboteca.meetings.privacy.erasing import erase_learner
from cluboteca.meetings.privacy.keeping import TERMS
from cluboteca.people.actions import create_adult, create_learner
from cluboteca.people.models import Person, SignIn, SignInMember
from cluboteca.workspace import blobs
from cluboteca.workspace.models import Project
from tests.content.own.own_drafts import make_draft, make_png
from tests.small_scratch import EMPTY, FILES, name_of, project, sb3, svg, target

MARK = f"Xq{secrets.token_hex(6)}w"
# Of the last two terms: courses as publishers write them, and tables of the program.
NOT_ABOUT_PEOPLE = {label for term in TERMS[-2:] for label in term.models}
SPARED = {
    # Names of places and things, which the librarian gives; a page says so.
    "clubs.library": {"name", "locality", "county", "language", "backup_folder"},
    "clubs.club": {"name"},
    # Made by the program.
    "clubs.computer": {"key"},
    "clubs.computercheck": {"facts"},
    "training.opening": {"missing"},
    "core.auditevent": {"subject", "action"},
    "meetings.clubbadge": {"drawing"},
    "meetings.meeting": {"part", "proposed_crews"},
    "training.rehearsaltick": {"item"},
    "sessions.session": {"session_key", "session_data"},
    "people.person": {"username", "password"},
    # By the learner's number.
    "people.wrongtry": {"subject"},
}
# In what others have a share in, their work and the address of their computer stay.
SPARED_WHERE_SHARED = {
    "people.signin": {"computer"},
    "workspace.projectversion": {"work", "blob"},
    "workspace.projectfile": {"name", "blob"},
    "workspace.versionpicture": {"image", "media_type"},
    "workspace.attempt": {"finding"},
    "workspace.checkresult": {"check_id"},
}
# Written as people write it, by `write_own`.
OWN = {"content.ownpack", "content.ownactivity", "content.ownversion", "content.ownfile", "meetings.clubpack"}


class World:
    """Rows of every model that hang together. is_shared: another child has a part in each."""

    def __init__(self, learner: Person, other: Person | None) -> None:
        self.learner, self.other = learner, other
        self.made: dict[str, models.Model] = {}
        self.filled: list[str] = []
        self.needles: list[bytes] = []

    def make(self, model: type[models.Model]) -> models.Model:
        label = model._meta.label_lower
        if label not in self.made:
            values = dict(self._choose_values(model))
            row = model(**values)
            row.save(force_insert=True)
            self.made[label] = row
            self._add_people(row)
        return self.made[label]

    def _add_people(self, row: models.Model) -> None:
        for field in row._meta.many_to_many:
            if field.related_model is Person:
                getattr(row, field.name).add(*filter(None, [self.learner, self.other]))

    def _choose_values(self, model: type[models.Model]) -> Iterator[tuple[str, Any]]:
        for field in model._meta.concrete_fields:
            if isinstance(field, (models.AutoField, models.CompositePrimaryKey)):
                continue
            if isinstance(field, models.ForeignKey):
                yield from self._choose_relation(model, field)
            else:
                value = self._choose(model, field)
                if value is not None:
                    yield field.attname, value

    def _choose_relation(self, model: type[models.Model], field: Any) -> Iterator[tuple[str, Any]]:
        related = field.related_model
        if related is Person:
            yield field.name, self.learner
        elif not (field.null and (related._meta.label_lower in NOT_ABOUT_PEOPLE or related is model)):
            yield field.name, self.make(related)

    def _choose(self, model: type[models.Model], field: Any) -> Any:
        """A value; None where the field's own default will do."""
        label = model._meta.label_lower
        is_ours = label not in NOT_ABOUT_PEOPLE and field.name not in self._spared(label)
        if field.name == "blob":
            return self._make_blob() if is_ours else ""
        if isinstance(field, models.JSONField):
            if is_ours and self._note(label, field):
                if label == "core.auditevent":
                    return {"reason": f"about {MARK}."}  # only words are looked through
                return {"note": f"about {MARK}.", "list": [MARK, {MARK: 1}]}
            return None if field.null else {}
        if isinstance(field, models.BinaryField):
            return f"bytes {MARK}".encode() if is_ours and self._note(label, field) else b"-"
        if isinstance(field, (models.CharField, models.TextField)):
            return self._choose_text(label, field, is_ours=is_ours)
        return self._choose_plain(field)

    def _choose_plain(self, field: Any) -> Any:
        moment = now() - timedelta(days=1)
        values: dict[type[models.Field], object] = {
            models.DateTimeField: moment,
            models.DateField: moment.date(),
            models.TimeField: moment.time(),
            models.UUIDField: uuid.UUID(int=7 if self.other else 8),
            models.BooleanField: False,
        }
        is_left = field.has_default() or field.null
        return values.get(type(field), None if is_left else 3)

    def _choose_text(self, label: str, field: Any, *, is_ours: bool) -> str:
        if field.choices:
            return str(field.choices[0][0])
        if label == "people.wrongtry" and field.name == "subject":
            return f"learner:{self.learner.pk}"
        if is_ours and (field.max_length is None or field.max_length >= len(MARK)):
            self._note(label, field)
            return f"{MARK} was here" if (field.max_length or 999) > 2 * len(MARK) + 9 else MARK
        return "" if field.blank else uuid.uuid4().hex[: field.max_length or 32]

    def _spared(self, label: str) -> set[str]:
        by_world = SPARED_WHERE_SHARED.get(label, set()) if self.other else set()
        return SPARED.get(label, set()) | by_world

    def _note(self, label: str, field: Any) -> bool:
        self.filled.append(f"{label}.{field.name}")
        return True

    def _make_blob(self) -> str:
        self.filled.append("a blob")
        digest = blobs.write_blob(f"a large work {MARK} {uuid.uuid4()}".encode())
        self.needles.append(digest.encode())
        return digest


def list_models() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        if model._meta.label_lower not in NOT_ABOUT_PEOPLE | OWN and model not in (Person, Session):
            yield model


def fill(learner: Person, other: Person) -> list[World]:
    worlds = []
    for companion in (None, other):
        world = World(learner, companion)
        for model in list_models():
            if companion is not None and model._meta.label_lower == "meetings.guest":
                continue  # one for each person
            world.make(model)
        worlds.append(world)
    # A sign-in in which the other one sat, too.
    shared = SignIn.objects.get(pk=worlds[1].made["people.signin"].pk)
    SignInMember.objects.create(sign_in=shared, learner=other, joined_at=now(), left_at=now())
    return worlds


def write_own(learner: Person, librarian: Person, club: Any) -> None:
    """Approved and changed since, withdrawn, and never approved; each was tried out."""
    pack = make_own_pack(place="Valea", number=club.pk)
    ClubPack.objects.create(club=club, own_pack=pack)
    bare = make_png()
    text = b"tEXtComment\0" + MARK.encode()
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    pictures = [add_picture(own_pack=pack, content=each, by=learner) for each in (bare, bare[:33] + chunk + bare[33:])]
    for name, picture in (("Approved", pictures[0]), ("Withdrawn", pictures[0]), ("Draft", pictures[1])):
        for kind in (OwnKind.PYTHON, OwnKind.QUIZ, OwnKind.UNPLUGGED):
            activity = begin_own(own_pack=pack, kind=kind, title=f"{name} {kind}", locale="ro", by=learner)
            draft = make_draft(kind, **_mark_draft(kind, picture))
            activity = save_draft(activity=activity, draft=draft, revision=0, by=learner)
            try_out(activity=activity, club_name=club.name)
            if name != "Draft":
                approve(activity=activity, revision=activity.revision, club_name=club.name, by=librarian)
            if name == "Withdrawn":
                withdraw(activity=activity, club_name=club.name, by=librarian)
            if name == "Approved":
                newer = draft.model_copy(update={"goal": f"{MARK} scrie."})
                save_draft(activity=activity, draft=newer, revision=activity.revision, by=learner)


def write_own_from_project(project: models.Model, librarian: Person, club: Any) -> None:
    """What another one made of the child's project: approved, withdrawn, and never approved, each with earlier texts."""
    pack = OwnPack.objects.get(club_pack__club=club)
    starters = {
        OwnKind.PYTHON: {"kind": "text", "text": f'print("{MARK}")\n'},
        OwnKind.SCRATCH: {"kind": "file", "name": add_starter(own_pack=pack, content=_make_sb3(), by=librarian)},
    }
    add_starter(own_pack=pack, content=_make_sb3("left out again"), by=librarian)
    for kind, starter in starters.items():
        for name in ("approved", "withdrawn", "draft"):
            activity = begin_own(own_pack=pack, kind=kind, title=f"Joc {name}", locale="ro", by=librarian)
            draft = make_draft(kind, title=f"Joc {name} {kind}", starter=starter | {"project": project.pk})
            activity = save_draft(activity=activity, draft=draft, revision=0, by=librarian)
            try_out(activity=activity, club_name=club.name)
            if name != "draft":
                approve(activity=activity, revision=activity.revision, club_name=club.name, by=librarian)
            if name == "withdrawn":
                withdraw(activity=activity, club_name=club.name, by=librarian)


def _make_sb3(name: str = "") -> bytes:
    drawing = svg(f"orange {MARK}")
    work = project({}) | {"targets": [target("Stage", {}, EMPTY, is_stage=True), target(MARK + name, {}, drawing)]}
    return sb3(work, FILES | {name_of(drawing): drawing})


def _mark_draft(kind: OwnKind, picture: str) -> dict[str, Any]:
    step = {"title": f"Pasul {MARK}", "text": f"Scris de {MARK}.", "picture": picture, "alt": f"Desen de {MARK}"}
    marked: dict[str, Any] = {"title": f"Activitatea {MARK}", "goal": f"{MARK} a scris.", "materials": f"Foaia {MARK}"}
    if kind is OwnKind.QUIZ:
        question = {"text": f"Cine e {MARK}?", "options": [f"{MARK} chiar", "Nu"], "right": 0}
        return marked | {"questions": [question]}
    return marked | {"steps": [step | {"made_by": MARK, "licence": "CC-BY-SA-4.0"}]}


def make_child() -> Person:
    learner = create_learner(nickname=MARK, avatar="fox", birth_year=2015)
    for field in Person._meta.concrete_fields:
        if isinstance(field, models.CharField) and not field.choices and field.name not in SPARED["people.person"]:
            setattr(learner, field.name, MARK)
    learner.save()
    return learner


def make_files(learner: Person) -> bytes:
    """Log, the demo's list, a session with a message; what stands in the session's row comes back."""
    logs = Path(settings.DATA_DIR) / "logs"
    logs.mkdir(exist_ok=True)
    (logs / "club.log").write_text(f"event='A chore failed' about={MARK}\nevent='Ready'\n")
    demo = {"learners": [{"id": learner.pk, "nickname": MARK, "pictures": ["sun"]}]}
    (Path(settings.DATA_DIR) / "demo.json").write_text(json.dumps(demo))
    session = SessionStore()
    session["told"] = f"{MARK} can sign in again."
    session.create()
    return str(Session.objects.get(session_key=session.session_key).session_data).encode()


def find(needles: list[bytes]) -> list[str]:
    """Files that hold one of these, or are named by one."""
    found = []
    for path in sorted(Path(settings.DATA_DIR).rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        found += [
            str(path.relative_to(settings.DATA_DIR))
            for needle in needles
            if needle in content or needle in path.name.encode()
        ]
    return found


def main() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    learner, other = make_child(), create_learner(nickname="Matei", avatar="owl", birth_year=2014)
    librarian = create_adult(name="Elena", username="elena", password="prun-fag-1234")
    worlds = fill(learner, other)
    write_own(learner, librarian, worlds[0].made["clubs.club"])
    write_own_from_project(worlds[0].made["workspace.project"], librarian, worlds[0].made["clubs.club"])
    blobs._written_at.clear()  # as if two minutes had passed
    starters = [name.encode() for name in OwnFile.objects.filter(name__endswith=".sb3").values_list("name", flat=True)]
    needles = [MARK.encode(), *starters, make_files(learner), *(needle for world in worlds for needle in world.needles)]
    backup = make_backup(folder=get_own_folder())
    before = find(needles)
    trials_before = Activity.objects.filter(pack__slug__startswith="trial-").count()
    club, learner_id = worlds[0].made["clubs.club"], learner.pk
    erase_learner(learner=learner, about=club, by=librarian)
    after = find(needles)
    was_there = backup.exists()
    clock.go_on_from(now() + timedelta(days=BACKUP_KEPT_DAYS))
    make_backup(folder=get_own_folder())
    delete_superfluous(folder=get_own_folder())
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_key_check")
        broken = cursor.fetchall()
        cursor.execute("PRAGMA integrity_check")
        state = cursor.fetchone()[0]
    subjects = apps.get_model("core.auditevent").objects.values_list("subject", flat=True)
    answer = {
        "filled": sorted({name for world in worlds for name in world.filled}),
        "before": before,
        "after": after,
        "dangling": list(_find_dangling(learner_id)),
        "broken": broken,
        "state": state,
        "subjects": sorted(set(subjects)),
        "own": sorted(Activity.objects.filter(pack__slug__startswith="own-").values_list("full_id", "is_withdrawn")),
        "starters": len(starters),
        "trials_before": trials_before,
        "trials": Activity.objects.filter(pack__slug__startswith="trial-").count(),
        "shared_stays": Project.objects.filter(authors=other).count(),
        "backup_was_there": was_there,
        "backup_is_there": backup.exists(),
    }
    json.dump(answer, sys.stdout)


def _find_dangling(learner_id: int) -> Iterator[str]:
    """Columns in which the child's number still stands."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            is_person = isinstance(field, models.ForeignKey) and field.related_model is Person
            if is_person and model._base_manager.filter(**{field.name: learner_id}).exists():
                yield f"{model._meta.label_lower}.{field.name}"
