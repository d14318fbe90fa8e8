"""All that the library has about one child, as a file for the parents: a page to read, every field, and the works.

Other children stay out of it: they are "another child", and their names are taken out of notes. Secrets of signing in
are left out, too.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import IO, Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cluboteca.clubs.models import Club, Membership
from cluboteca.content.models import Kind
from cluboteca.content.own.draft import change_values
from cluboteca.content.queries import get_activity_words
from cluboteca.core.clock import now
from cluboteca.meetings.privacy.about import ABOUT, SECRETS
from cluboteca.meetings.privacy.keeping import TERMS
from cluboteca.meetings.privacy.names import INSTEAD, list_clubs_of, list_names
from cluboteca.meetings.privacy.purposes import PAPER
from cluboteca.meetings.privacy.telling import list_sections, tell_kind
from cluboteca.people.animals import ANIMALS
from cluboteca.people.consents import list_consents
from cluboteca.people.models import Person, WrongTry
from cluboteca.people.queries import learner_subject
from cluboteca.workspace.models import Project, ProjectVersion
from cluboteca.workspace.queries import get_file, get_work

_WORKS = frozenset({"work", "image", "blob", "content"})
"""They stand in the file as files of their own."""
_WORDS_OF_THE_PROGRAM = frozenset({"avatar", "slug", "action", "subject"})
_ENDINGS = {"image/png": "png", "image/webp": "webp"}


@dataclass
class _Named:
    """Who is who in the file."""

    learner: Person
    others: re.Pattern[str]
    own: frozenset[str]

    @classmethod
    def of(cls, learner: Person) -> "_Named":
        """Others: whoever is or was in a club of the child's, in whatever letters the name is written."""
        own = {name.casefold() for name in list_names(learner)}
        clubs = Membership.objects.filter(club__in=list_clubs_of(learner), person__username__isnull=True)
        nicknames = {learner.nickname, *clubs.values_list("person__nickname", flat=True)}
        nicknames.update(_list_beside_in_incidents(learner))
        longest_first = sorted(filter(None, nicknames), key=len, reverse=True)
        names = "|".join(re.escape(name) for name in longest_first)
        return cls(learner, re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE), frozenset(own))

    def without_others(self, text: str) -> str:
        return self.others.sub(lambda found: found[0] if found[0].casefold() in self.own else INSTEAD, text)

    def tell(self, person: Person | None) -> str | None:
        if person is None:
            return None
        if person.pk == self.learner.pk:
            return self.learner.nickname
        return _("another child") if person.username is None else person.name


def write_export(*, learner: Person, club: Club, into: IO[bytes], locale: str) -> None:
    """Write the zip archive."""
    with translation.override(locale), zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        projects = list(Project.objects.filter(authors=learner).select_related("activity").order_by("pk"))
        told = [_write_project(archive, project, number, locale) for number, project in enumerate(projects, start=1)]
        rows = collect_rows(learner)
        archive.writestr("data.json", json.dumps(rows, ensure_ascii=False, indent=2))
        context = {
            "learner": learner,
            "club": club,
            "made_at": now(),
            "consents": [(PAPER[each.purpose], each) for each in list_consents(learner) if each.purpose in PAPER],  # type: ignore[index]
            "attendance": learner.attendance.select_related("meeting").order_by("meeting__opened_at"),
            "animal": ANIMALS.get(learner.avatar, learner.avatar),
            "sections": list_sections(learner, locale, redact=_Named.of(learner).without_others),
            "projects": told,
            "incidents": rows["meetings.incident"],
            "terms": TERMS,
            "locale": locale,
        }
        archive.writestr("index.html", render_to_string("meetings/privacy/export_page.html", context))


# --- Every field ------------------------------------------------------------------------------------------------------


def collect_rows(learner: Person) -> dict[str, list[dict[str, object]]]:
    """By model, every field of every row about the child."""
    named = _Named.of(learner)
    found = {}
    for label, ways in ABOUT.items():
        model = apps.get_model(label)
        rows = model._base_manager.filter(_any_of(ways, learner)).distinct()  # noqa: SLF001 -- Django documents it
        people = [each.name for each in _fields_of(model) if isinstance(each, models.ForeignKey) and _is_person(each)]
        found[label] = [_tell_row(row, named) for row in rows.select_related(*people).order_by("pk")]
    tries = WrongTry.objects.filter(subject=learner_subject(learner.pk))
    found["people.wrongtry"] = [{"tried_at": each.tried_at.isoformat(), "computer": each.computer} for each in tries]
    return found


def _any_of(ways: tuple[str, ...], learner: Person) -> models.Q:
    wanted = models.Q()
    for way in ways:
        wanted |= models.Q(**{way: learner.pk})
    return wanted


def _list_beside_in_incidents(learner: Person) -> set[str]:
    others = Person.objects.filter(incidents__in=learner.incidents.all()).exclude(pk=learner.pk)
    return set(others.values_list("nickname", flat=True))


def _fields_of(model: type[models.Model]) -> "Iterator[models.Field[Any, Any]]":
    for each in model._meta.concrete_fields:  # noqa: SLF001 -- Django documents _meta for others
        if each.name not in SECRETS | _WORKS and each.column is not None:
            yield each


def _is_person(each: "models.Field[Any, Any]") -> bool:
    return each.related_model is Person


def _tell_row(row: models.Model, named: _Named) -> dict[str, object]:
    told: dict[str, object] = {}
    for each in _fields_of(type(row)):
        if _is_person(each):
            told[each.name] = named.tell(getattr(row, each.name))
        else:
            value = getattr(row, each.attname)
            is_word = bool(each.choices) or each.name in _WORDS_OF_THE_PROGRAM
            told[each.name] = value if is_word else _tell_value(value, named)
    return told


def _tell_value(value: object, named: _Named) -> object:
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return change_values(value, named.without_others)


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
        archive.writestr(name, get_file(project.pk, file))
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


def _write_openable(
    archive: zipfile.ZipFile, project: Project, latest: ProjectVersion | None, folder: str
) -> list[str]:
    """The newest work as other programs open it: Python as .py, Scratch as .sb3."""
    if latest is None:
        return []
    try:
        work = json.loads(_read(latest))
    except ValueError:
        return []
    names = []
    if project.activity.kind == Kind.PYTHON:
        for file in work.get("files", []):
            name = f"{folder}/{slugify(str(file.get('name', 'main.py')).removesuffix('.py')) or 'main'}.py"
            archive.writestr(name, str(file.get("text", "")))
            names.append(name)
    elif project.activity.kind == Kind.SCRATCH and isinstance(work.get("project"), dict):
        name = f"{folder}/project.sb3"
        archive.writestr(name, _pack_scratch(project, work["project"]))
        names.append(name)
    return names


def _pack_scratch(project: Project, content: dict[str, Any]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.json", json.dumps(content, ensure_ascii=False))
        for name in project.files.values_list("name", flat=True):
            archive.writestr(str(name), get_file(project.pk, str(name)))
    return out.getvalue()
