"""Writing a pack's rows. Called inside the one transaction of `actions.load_pack`."""

import hashlib
import json
from typing import Any, TypeVar

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from cluboteca.content.models import (
    Activity,
    ActivityContent,
    ActivityFile,
    Course,
    OfflineCopy,
    Pack,
    PackBadge,
    PackImage,
    Unit,
)
from cluboteca.packformat.activity_source import ActivitySource
from cluboteca.packformat.badge import BadgeFile
from cluboteca.packformat.blocks_source import GridSource, StageSource
from cluboteca.packformat.grid.outline import write_outline
from cluboteca.packformat.grid.work import write_work
from cluboteca.packformat.python.source import PythonSource
from cluboteca.packformat.rendering import render_activity, render_unit
from cluboteca.packformat.scratch.source import ScratchSource
from cluboteca.packformat.sheet.kind import SheetSource
from cluboteca.packformat.source import CourseSource, PackSource, UnitSource

Json = dict[str, Any]
Row = TypeVar("Row", Course, PackBadge, Unit, Activity)
AnyRow = TypeVar("AnyRow", Course, PackBadge, Unit, Activity, ActivityContent)


def write_pack(source: PackSource) -> Pack:
    """All rows as `source` has them; what it doesn't have is withdrawn."""
    definition = source.definition
    pack, _ = Pack.objects.update_or_create(
        slug=definition.id,
        defaults={
            "default_locale": definition.default_locale,
            "licence": definition.licence,
            "authors": list(definition.authors),
            "texts": {locale: front.model_dump(mode="json") for locale, front in source.fronts.items()},
        },
    )
    _write_assets(pack, source)
    rows = _Rows(pack)
    for position, course in enumerate(source.courses):
        rows.take_course(course, position)
    rows.write()
    _drop_assets(pack, source)
    return pack


def _drop_assets(pack: Pack, source: PackSource) -> None:
    """Those that nothing shows any more: withdrawn activities stay, and keep their own."""
    images = PackImage.objects.filter(pack=pack).exclude(path__in=source.images)
    copies = OfflineCopy.objects.filter(pack=pack).exclude(path__in=source.offline)
    if not images.exists() and not copies.exists():
        return
    contents = ActivityContent.objects.filter(activity__pack=pack, activity__is_withdrawn=True)
    units = Unit.objects.filter(pack=pack, is_withdrawn=True)
    texts = [*contents.values_list("texts", flat=True), *units.values_list("texts", flat=True)]
    shown = json.dumps(texts)
    kept = [path for path in images.values_list("path", flat=True) if _image_address(pack, path) in shown]
    images.exclude(path__in=kept).delete()
    named = contents.filter(definition__offline__isnull=False).values_list("definition__offline", flat=True)
    copies.exclude(path__in=list(named)).delete()


def _image_address(pack: Pack, path: str) -> str:
    return reverse("content:image", args=[pack.slug, path])


def _write_assets(pack: Pack, source: PackSource) -> None:
    for asset in source.definition.assets:
        is_image = asset.path in source.images
        content = source.images[asset.path] if is_image else source.offline[asset.path]
        model = PackImage if is_image else OfflineCopy
        model.objects.update_or_create(
            pack=pack,
            path=asset.path,
            defaults={
                "licence": asset.licence,
                "author": asset.author,
                "content": content,
                "content_hash": hashlib.sha256(content).hexdigest(),
            },
        )


class _Rows:
    """All that the pack has, gathered first: many rows are written by few statements."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.courses: list[Course] = []
        self.badges: list[PackBadge] = []
        self.units: list[Unit] = []
        self.activities: list[Activity] = []
        self.contents: list[ActivityContent] = []
        self.files: list[tuple[Activity, dict[str, bytes]]] = []

    def write(self) -> None:
        """What a row belongs to is written before it."""
        self._write(Course, self.courses)
        self._write(PackBadge, self.badges)
        self._write(Unit, self.units)
        self._write(Activity, self.activities)
        _update_or_create(ActivityContent, self.contents, "activity")
        for activity, files in self.files:
            _write_files(activity, files)

    def _write(self, model: type[Row], rows: list[Row]) -> None:
        """What the pack has no longer is withdrawn."""
        _update_or_create(model, rows, "full_id")
        written = [row.full_id for row in rows]
        model._default_manager.filter(pack=self.pack).exclude(full_id__in=written).update(is_withdrawn=True)  # noqa: SLF001 -- Django documents it

    def full_id(self, slug: str) -> str:
        return f"{self.pack.slug}/{slug}"

    def image_address(self, path: str) -> str:
        return _image_address(self.pack, path)

    def take_course(self, source: CourseSource, position: int) -> None:
        course = Course(
            full_id=self.full_id(source.id),
            pack=self.pack,
            audience=source.definition.audience,
            position=position,
            texts={
                locale: front.model_dump(mode="json", exclude={"badges"}) for locale, front in source.fronts.items()
            },
        )
        self.courses.append(course)
        for badge in source.definition.badges:
            self.take_badge(badge, source, course)
        for number, unit in enumerate(source.units):
            self.take_unit(unit, course, number)

    def take_badge(self, badge: BadgeFile, source: CourseSource, course: Course) -> None:
        """The rule names units and activities by their full ids."""
        rule: Json = badge.when.model_dump(mode="json", exclude_defaults=True)
        for field in ("units", "activities"):
            if field in rule:
                rule[field] = [self.full_id(slug) for slug in rule[field]]
        self.badges.append(
            PackBadge(
                full_id=self.full_id(badge.id),
                pack=self.pack,
                course=course,
                position=len(self.badges),
                drawing=badge.drawing,
                rule=rule,
                texts={
                    locale: front.badges[badge.id].model_dump(mode="json") for locale, front in source.fronts.items()
                },
            )
        )

    def take_unit(self, source: UnitSource, course: Course, position: int) -> None:
        texts = {}
        for locale in source.fronts:
            with translation.override(locale):
                text = render_unit(source, locale, translate=gettext, image_address=self.image_address)
            texts[locale] = text.model_dump(mode="json")
        plan: list[Json] = [
            {"id": part.id, "minutes": part.minutes, "activity": part.activity and self.full_id(part.activity)}
            for part in source.definition.plan
        ]
        unit = Unit(
            full_id=self.full_id(source.id), pack=self.pack, course=course, position=position, plan=plan, texts=texts
        )
        self.units.append(unit)
        for number, activity in enumerate(source.activities):
            self.take_activity(activity, unit, number)

    def take_activity(self, source: ActivitySource, unit: Unit, position: int) -> None:
        activity = Activity(
            full_id=self.full_id(source.id),
            pack=self.pack,
            unit=unit,
            kind=source.definition.kind,
            minutes=source.definition.minutes,
            position=position,
            words={locale: {"title": front.title, "goal": front.goal} for locale, front in source.fronts.items()},
        )
        self.activities.append(activity)
        texts = {}
        for locale in source.fronts:
            with translation.override(locale):
                text = render_activity(source, locale, translate=gettext, image_address=self.image_address)
            texts[locale] = text.model_dump(mode="json")
        programs: Json = {"starter": None, "solution": None, "programs": None}
        if isinstance(source, GridSource):
            programs |= {
                "starter": write_work(source.starter),
                "solution": None if source.solution is None else write_outline(source.solution),
            }
        elif isinstance(source, SheetSource):
            programs["programs"] = _describe_works(source)
        elif isinstance(source, StageSource | PythonSource | ScratchSource):
            programs["programs"] = _describe_programs(source)
        definition = source.definition.model_dump(mode="json", exclude_none=True)
        self.contents.append(ActivityContent(activity=activity, definition=definition, texts=texts, **programs))
        if isinstance(source, ScratchSource):
            self.files.append((activity, source.files_of(source.starter, source.solution)))


def _update_or_create(model: type[AnyRow], rows: list[AnyRow], key: str) -> None:
    """Those that have the same `key` in place. The others get their ids."""
    fields = [field.name for field in model._meta.concrete_fields if not field.primary_key and field.name != key]  # noqa: SLF001 -- Django documents it
    model._default_manager.bulk_create(rows, update_conflicts=True, unique_fields=[key], update_fields=fields)  # noqa: SLF001 -- Django documents it


def _describe_works(source: SheetSource) -> Json:
    return {
        "starter": {locale: source.starter() for locale in source.fronts},
        "solution": {locale: source.solution_in(locale) for locale in source.fronts},
        "checks": {locale: [] for locale in source.fronts},
        "picture": "",
    }


def _write_files(activity: Activity, files: dict[str, bytes]) -> None:
    """A file that projects may name stays, also when a release no longer has it: what was saved goes on naming it."""
    known = set(activity.files.values_list("name", flat=True))
    ActivityFile.objects.bulk_create(
        ActivityFile(activity=activity, name=name, content=content)
        for name, content in files.items()
        if name not in known
    )


def _describe_programs(source: StageSource | PythonSource | ScratchSource) -> Json:
    scratch = source if isinstance(source, ScratchSource) else None
    return {
        **({"cast": {locale: scratch.cast_in(locale) for locale in source.fronts}} if scratch else {}),
        "starter": {locale: source.starter_in(locale) for locale in source.fronts},
        "solution": {locale: source.solution_in(locale) for locale in source.fronts},
        "checks": {locale: source.run_checks(locale) for locale in source.fronts},
        "picture": source.picture,
    }
