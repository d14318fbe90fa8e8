"""All that the library has about one child, as a file for the parents: a page to read, every field, and the works.

Other children stay out of it: they are "another child", and their names are taken out of notes (see `others`). Secrets
of signing in are left out, too, and incident notes of another club: its librarians alone read them, and are asked there.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import chain, count
from typing import IO, Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.text import slugify

from cluboteca.clubs.models import Club
from cluboteca.content.models import Kind
from cluboteca.content.own.draft import change_values
from cluboteca.content.queries import get_activity_words
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.privacy.about import ABOUT, SECRETS, is_told_in_audit
from cluboteca.meetings.privacy.keeping import TERMS
from cluboteca.meetings.privacy.names import NOTES, list_names
from cluboteca.meetings.privacy.others import Others
from cluboteca.meetings.privacy.purposes import PAPER
from cluboteca.meetings.privacy.telling import list_sections, tell_kind
from cluboteca.people.animals import ANIMALS
from cluboteca.people.consents import list_consents
from cluboteca.people.models import Person, WrongTry
from cluboteca.people.queries import learner_subject
from cluboteca.workspace.description import describe_work
from cluboteca.workspace.models import Project, ProjectVersion
from cluboteca.workspace.queries import get_file, get_work

_WORKS = frozenset({"work", "image", "blob", "content"})
"""They stand in the file as files of their own."""
_WORDS_OF_THE_PROGRAM = frozenset({"avatar", "slug", "action", "subject"})
_ENDINGS = {"image/png": "png", "image/webp": "webp"}


@dataclass(frozen=True)
class ToldNote:
    """A note about the child, for the librarian to look at first. key: for a form. told: as it stands in the file."""

    key: str
    kind: Promise
    text: str
    told: str


def list_told_notes(learner: Person, *, club: Club) -> list[ToldNote]:
    """People may stand in them by another word than their name, and not everything is for a parent's eyes."""
    others = Others(learner)
    found = []
    for incident in learner.incidents.filter(club=club).order_by("pk"):
        for (label, name), kind in NOTES.items():
            text = str(getattr(incident, name, "")) if label == "meetings.incident" else ""
            if text:
                found.append(ToldNote(_make_key(incident.pk, name), kind.words, text, others.take_out(text)))
    return found


def has_notes_elsewhere(learner: Person, *, club: Club) -> bool:
    """Whether another club, in which the child was, has incident notes about it."""
    return learner.incidents.exclude(club=club).exists()


def _make_key(incident_id: object, name: str) -> str:
    return f"{incident_id}-{name}"


def write_export(
    *, learner: Person, club: Club, into: IO[bytes], locale: str, notes: Mapping[str, str] | None = None
) -> None:
    """Write the zip archive. notes: by their keys, as the librarian left them for it."""
    with translation.override(locale), zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        projects = list(Project.objects.filter(authors=learner).select_related("activity").order_by("pk"))
        told = [_write_project(archive, project, number, locale) for number, project in enumerate(projects, start=1)]
        others = Others(learner)
        rows = collect_rows(learner, others, club=club)
        for row in rows["meetings.incident"]:
            row.update(
                {name: text for name in row if (text := (notes or {}).get(_make_key(row["id"], name))) is not None}
            )
        archive.writestr("data.json", _encode(json.dumps(rows, ensure_ascii=False, indent=2)))
        context = {
            "learner": learner,
            "names_before": list_names(learner)[1:],
            "club": club,
            "made_at": now(),
            "consents": [(PAPER[each.purpose], each) for each in list_consents(learner) if each.purpose in PAPER],  # type: ignore[index]
            "attendance": learner.attendance.select_related("meeting").order_by("meeting__opened_at"),
            "animal": ANIMALS.get(learner.avatar, learner.avatar),
            "sections": list_sections(learner, locale, redact=others.take_out),
            "projects": told,
            "incidents": rows["meetings.incident"],
            "has_notes_elsewhere": has_notes_elsewhere(learner, club=club),
            "terms": TERMS,
            "locale": locale,
        }
        archive.writestr("index.html", _encode(render_to_string("meetings/privacy/export_page.html", context)))


def _encode(text: str) -> bytes:
    """Half a sign, as a program may hold it, becomes a question mark."""
    return text.encode("utf-8", errors="replace")


# --- Every field ------------------------------------------------------------------------------------------------------


def collect_rows(learner: Person, others: Others, *, club: Club) -> dict[str, list[dict[str, object]]]:
    """By model, every field of every row about the child; club: whose librarian asks."""
    found = {}
    for label, ways in ABOUT.items():
        model = apps.get_model(label)
        wanted = _any_of(ways, learner)
        if label == "core.auditevent":
            wanted |= is_told_in_audit(learner.pk)
        elif label == "meetings.incident":
            wanted &= models.Q(club=club)
        rows = model._base_manager.filter(wanted).distinct()  # noqa: SLF001 -- Django documents it
        people = [each.name for each in _fields_of(model) if isinstance(each, models.ForeignKey) and _is_person(each)]
        found[label] = [_tell_row(row, others) for row in rows.select_related(*people).order_by("pk")]
    tries = WrongTry.objects.filter(subject=learner_subject(learner.pk))
    found["people.wrongtry"] = [{"tried_at": each.tried_at.isoformat(), "computer": each.computer} for each in tries]
    return found


def _any_of(ways: tuple[str, ...], learner: Person) -> models.Q:
    wanted = models.Q()
    for way in ways:
        wanted |= models.Q(**{way: learner.pk})
    return wanted


def _fields_of(model: type[models.Model]) -> "Iterator[models.Field[Any, Any]]":
    for each in model._meta.concrete_fields:  # noqa: SLF001 -- Django documents _meta for others
        if each.name not in SECRETS | _WORKS and each.column is not None:
            yield each


def _is_person(each: "models.Field[Any, Any]") -> bool:
    return each.related_model is Person


def _tell_row(row: models.Model, others: Others) -> dict[str, object]:
    told: dict[str, object] = {}
    for each in _fields_of(type(row)):
        if _is_person(each):
            told[each.name] = others.tell(getattr(row, each.name))
        else:
            value = getattr(row, each.attname)
            is_word = bool(each.choices) or each.name in _WORDS_OF_THE_PROGRAM
            told[each.name] = value if is_word else _tell_value(value, others)
    return told


def _tell_value(value: object, others: Others) -> object:
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return change_values(value, others.take_out)


# --- Works ------------------------------------------------------------------------------------------------------------


def _write_project(archive: zipfile.ZipFile, project: Project, number: int, locale: str) -> dict[str, object]:
    title = get_activity_words(project.activity, locale).title
    folder = f"projects/{number:02}-{slugify(title) or 'project'}"
    pictures = []
    for picture in project.pictures.iterator(chunk_size=50):
        name = f"{folder}/pictures/{picture.key}.{_ENDINGS.get(picture.media_type, 'bin')}"
        archive.writestr(name, bytes(picture.image))
        pictures.append(name)
    names: list[str] = []
    latest = None
    versions = project.versions.order_by("saved_at")
    for position, key in enumerate(list(versions.values_list("key", flat=True)), start=1):
        version = ProjectVersion.objects.get(project=project, key=key)
        latest = version
        moment = timezone.localtime(version.saved_at).strftime("%Y-%m-%d-%H%M%S")
        name = f"{folder}/saves/{position:04}-{moment}.json"
        archive.writestr(name, _read(version))
        names.append(name)
    for file in list(project.files.values_list("name", flat=True)):
        name = f"{folder}/files/{file}"
        archive.writestr(name, _read_file(project, file) or b"")
        names.append(name)
    return {
        "title": title,
        "kind": tell_kind(project.activity.kind),
        "files": [(name, name.removeprefix(f"{folder}/")) for name in names],
        "created_at": project.created_at,
        "saves_count": versions.count(),
        "others_count": project.authors.count() - 1,
        "pictures": pictures[-1:],
        "opens": _write_openable(archive, project, latest, folder),
    }


def _read(version: ProjectVersion) -> bytes:
    """A work whose file is lost is empty here; all the rest is told."""
    try:
        return get_work(version)
    except OSError:
        return b""


def _read_file(project: Project, name: str) -> bytes | None:
    """None: it is lost."""
    try:
        return get_file(project.pk, name)
    except (OSError, NotYours):
        return None


def _write_openable(
    archive: zipfile.ZipFile, project: Project, latest: ProjectVersion | None, folder: str
) -> list[str]:
    """The newest work as other programs open it: Python as .py, Scratch as .sb3.

    What stands in it is whatever a browser sent; what isn't as these programs need it is only among the saves.
    """
    work = _read_work(latest) if latest else {}
    names = []
    if project.activity.kind == Kind.PYTHON:
        for name, text in _list_programs(work):
            names.append(f"{folder}/{name}")
            archive.writestr(names[-1], _encode(text))
    elif project.activity.kind == Kind.SCRATCH and isinstance(work.get("project"), dict):
        packed = _pack_scratch(project, work["project"])
        if packed is not None:
            names.append(f"{folder}/project.sb3")
            archive.writestr(names[-1], packed)
    return names


def _read_work(version: ProjectVersion) -> dict[str, Any]:
    try:
        work = describe_work(version)
    except OSError:
        return {}
    return work if isinstance(work, dict) else {}


def _list_programs(work: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each with the name of a file that no other has."""
    files = work.get("files")
    taken: set[str] = set()
    for file in files if isinstance(files, list) else []:
        if isinstance(file, dict):
            stem = slugify(str(file.get("name", "main.py")).removesuffix(".py")) or "main"
            name = next(each for each in chain([stem], (f"{stem}-{n}" for n in count(2))) if each not in taken)
            taken.add(name)
            yield f"{name}.py", str(file.get("text", ""))


def _pack_scratch(project: Project, content: dict[str, Any]) -> bytes | None:
    """None: it is nested so deep that it can't be written."""
    try:
        written = json.dumps(content, ensure_ascii=False)
    except RecursionError:
        return None
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.json", _encode(written))
        for name in project.files.values_list("name", flat=True):
            file = _read_file(project, str(name))
            if file is not None:
                archive.writestr(str(name), file)
    return out.getvalue()
