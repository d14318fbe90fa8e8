"""A pack as its source folder says it: typed, complete and consistent in itself, not yet proven by running anything.

read_pack asks for every file that the pack names, in every locale, notes everything that is wrong, and last of all
what lies in the folder without being asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from cluboteca.packformat.activity_source import ActivitySource, read_activity
from cluboteca.packformat.badge import check_badges
from cluboteca.packformat.blocks_source import GridSource, StageSource
from cluboteca.packformat.definition import CourseFile, PackFile, UnitFile
from cluboteca.packformat.document import Desk
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import IMAGES, OFFLINE, PackFolder
from cluboteca.packformat.page_source import Setting, check_same_length, read_body, read_front, read_heading
from cluboteca.packformat.problem import Where
from cluboteca.packformat.python.source import PythonSource
from cluboteca.packformat.scratch.source import ScratchSource
from cluboteca.packformat.scratch_file import OpenScratch, open_no_scratch
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.library import Library, get_library
from cluboteca.packformat.text import CourseFront, PackFront, UnitFront
from cluboteca.packformat.yaml_text import Document

PACK_FILE = "pack.yaml"
SIDE_FILES = frozenset({"README.md", "LICENSE"})
_MEETING_MINUTES = (60, 120)
_MODULE_MINUTES = (10, 120)


@dataclass(frozen=True)
class UnitSource:
    """introductions: Markdown by locale."""

    id: str
    definition: UnitFile
    fronts: Mapping[str, UnitFront]
    introductions: Mapping[str, str]
    activities: tuple[ActivitySource, ...]

    def list_solvable(self) -> dict[str, bool]:
        """Of each activity, whether it is done at a computer; of one that couldn't be read nobody knows better."""
        unplugged = {activity.id for activity in self.activities if activity.definition.kind == "unplugged"}
        return {id: id not in unplugged for id in self.definition.activities}


@dataclass(frozen=True)
class CourseSource:
    id: str
    definition: CourseFile
    fronts: Mapping[str, CourseFront]
    units: tuple[UnitSource, ...]


@dataclass(frozen=True)
class PackSource:
    """images, offline: the bytes of each asset by its path."""

    definition: PackFile
    fronts: Mapping[str, PackFront]
    courses: tuple[CourseSource, ...]
    images: Mapping[str, bytes]
    offline: Mapping[str, bytes]

    def list_activities(self) -> list[ActivitySource]:
        return [activity for course in self.courses for unit in course.units for activity in unit.activities]


def read_pack(
    folder: PackFolder, library: Library | None = None, open_scratch: OpenScratch = open_no_scratch
) -> PackSource:
    """library: what the stage may take its drawings and sounds from; without it, that of this installation.
    open_scratch: the gate for files of Scratch.

    Raises BrokenPack with everything that is wrong.
    """
    desk = Desk(folder)
    pack = _Reader(desk, library or get_library(), open_scratch).read()
    if pack is None or desk.faults:
        raise BrokenPack(desk.faults)
    return pack


class _Reader:
    """named: who names a thing, by its kind and id. folders: kind and id of each thing for which there is something to read."""

    def __init__(self, desk: Desk, library: Library, open_scratch: OpenScratch) -> None:
        self.desk = desk
        self.library = library
        self.open_scratch = open_scratch
        self.named: dict[tuple[str, str], str] = {}
        files = [path.split("/") for path in desk.folder.files]
        self.folders = {(parts[0], parts[1]) for parts in files if len(parts) > 2}

    def read(self) -> PackSource | None:
        read = self.desk.read_model(PACK_FILE, PackFile)
        if read is None:
            return None
        document, pack = read
        assets = frozenset(asset.path for asset in pack.assets)
        images = frozenset(path for path in assets if path.startswith(IMAGES))
        setting = Setting(pack.locales, images, assets - images, self.library, self.open_scratch)
        fronts = {
            locale: front
            for locale in pack.locales
            if (front := read_front(self.desk, f"{locale}.md", PackFront, locale))
        }
        courses = [
            self._read_course(id, setting)
            for index, id in enumerate(pack.courses)
            if self._is_there("courses", id, PACK_FILE, document, ("courses", index))
        ]
        self._take_assets(pack, document)
        self._blame_unused()
        return PackSource(
            pack,
            fronts,
            tuple(course for course in courses if course),
            {path: self.desk.folder.files.get(path, b"") for path in sorted(images)},
            {path: self.desk.folder.files.get(path, b"") for path in sorted(assets - images)},
        )

    def _read_course(self, id: str, setting: Setting) -> CourseSource | None:
        folder = f"courses/{id}"
        path = f"{folder}/course.yaml"
        read = self.desk.read_model(path, CourseFile)
        fronts: dict[str, CourseFront] = {}
        for locale in setting.locales:
            page = read_heading(self.desk, f"{folder}/{locale}.md", CourseFront, locale)
            if page is None:
                continue
            fronts[locale] = page.front
            if read:
                page.check_names("badges", [badge.id for badge in read[1].badges], self.desk)
        if read is None:
            return None
        document, course = read
        for index, badge in enumerate(course.badges):
            self._is_first("badges", badge.id, path, document, ("badges", index))
        units = [
            self._read_unit(unit, setting, course)
            for index, unit in enumerate(course.units)
            if self._is_there("units", unit, path, document, ("units", index))
        ]
        found = tuple(unit for unit in units if unit)
        if len(found) == len(course.units):
            solvable = {unit.id: unit.list_solvable() for unit in found}
            check_badges(self.desk, path, document, course.badges, solvable)
        self._check_takes_blocks(found)
        self._check_twins(found)
        return CourseSource(id, course, fronts, found)

    def _check_takes_blocks(self, units: Sequence[UnitSource]) -> None:
        """A project of blocks goes on in one place."""
        activities = [activity for unit in units for activity in unit.activities]
        taking = [each for each in activities if isinstance(each, PythonSource) and each.definition.takes_blocks]
        for activity in taking[1:]:
            path = f"{activity.folder}/activity.yaml"
            document = self.desk.read_document(path)
            if document is not None:
                self.desk.blame_at(
                    path,
                    document,
                    ("takes_blocks",),
                    sentence(gettext_noop("“{id}” of the same course takes blocks, too."), id=taking[0].id),
                    sentence(gettext_noop("Let one activity of a course take them.")),
                )

    def _check_twins(self, units: Sequence[UnitSource]) -> None:
        """A twin is an activity with blocks of the same course."""
        activities = [activity for unit in units for activity in unit.activities]
        known = [each.id for each in activities if isinstance(each, GridSource | StageSource)]
        for activity in activities:
            if not isinstance(activity, ScratchSource) or activity.definition.twin in (None, *known):
                continue
            path = f"{activity.folder}/activity.yaml"
            document = self.desk.read_document(path)
            if document is not None:
                self.desk.blame_at(
                    path,
                    document,
                    ("twin",),
                    sentence(
                        gettext_noop("“{id}” isn't an activity with blocks of this course."),
                        id=activity.definition.twin,
                    ),
                    sentence(gettext_noop("Name the activity in which the same can be done with blocks.")),
                )

    def _read_unit(self, id: str, setting: Setting, course: CourseFile) -> UnitSource | None:
        folder = f"units/{id}"
        read = self.desk.read_model(f"{folder}/unit.yaml", UnitFile)
        fronts: dict[str, UnitFront] = {}
        introductions: dict[str, str] = {}
        for locale in setting.locales:
            path = f"{folder}/{locale}.md"
            page = read_body(self.desk, path, UnitFront, locale, setting)
            if page is None:
                continue
            fronts[locale], introductions[locale] = page.front, page.body
            if read:
                page.check_names("plan", [part.id for part in read[1].plan], self.desk)
        check_same_length(self.desk, folder, fronts, "prepare")
        check_same_length(self.desk, folder, fronts, "misunderstandings")
        if read is None:
            return None
        document, unit = read
        self._check_minutes(f"{folder}/unit.yaml", document, unit, course)
        activities = [
            read_activity(self.desk, activity, setting)
            for index, activity in enumerate(unit.activities)
            if self._is_there("activities", activity, f"{folder}/unit.yaml", document, ("activities", index))
        ]
        return UnitSource(id, unit, fronts, introductions, tuple(activity for activity in activities if activity))

    def _check_minutes(self, path: str, document: Document, unit: UnitFile, course: CourseFile) -> None:
        minutes = sum(part.minutes for part in unit.plan)
        is_meeting = course.audience == "learners"
        low, high = _MEETING_MINUTES if is_meeting else _MODULE_MINUTES
        if low <= minutes <= high:
            return
        what = sentence(gettext_noop("Minutes of the whole plan: {minutes}."), minutes=minutes)
        remedy = (
            gettext_noop("A meeting takes about 90 minutes: plan {low} to {high}.")
            if is_meeting
            else gettext_noop("A module is done in one go: plan {low} to {high} minutes.")
        )
        self.desk.blame_at(path, document, (), what, sentence(remedy, low=low, high=high))

    def _is_there(self, kind: str, id: str, path: str, document: Document, where: Where) -> bool:
        """Whether there is something to read for this name, and nobody read it yet."""
        if not self._is_first(kind, id, path, document, where):
            return False
        if (kind, id) in self.folders:
            return True
        self.desk.is_complete = False
        near = get_close_matches(id, sorted(id for of, id in self.folders if of == kind), n=3)
        self.desk.blame_at(
            path,
            document,
            where,
            sentence(gettext_noop("The folder {folder} isn't there."), folder=f"{kind}/{id}"),
            sentence(gettext_noop("Do you mean one of these: {words}?"), words=", ".join(near))
            if near
            else sentence(gettext_noop("Make it, or remove the name here.")),
        )
        return False

    def _is_first(self, kind: str, id: str, path: str, document: Document, where: Where) -> bool:
        """A course stands in one pack, a unit or a badge in one course, an activity in one unit."""
        other = self.named.setdefault((kind, id), path)
        if other == path:
            return True
        self.desk.blame_at(
            path,
            document,
            where,
            sentence(gettext_noop("“{id}” is named in {other}, too."), id=id, other=other),
            sentence(gettext_noop("Name it in one place.")),
        )
        return False

    def _take_assets(self, pack: PackFile, document: Document) -> None:
        for index, asset in enumerate(pack.assets):
            self.desk.used.add(asset.path)
            if asset.path not in self.desk.folder.files:
                self.desk.blame_at(
                    PACK_FILE,
                    document,
                    ("assets", index),
                    sentence(gettext_noop("The file {path} isn't in the folder."), path=asset.path),
                    sentence(gettext_noop("Put it there, or remove it from assets.")),
                )

    def _blame_unused(self) -> None:
        if not self.desk.is_complete:
            return
        unused = [path for path in self.desk.folder.files if path not in self.desk.used and path not in SIDE_FILES]
        for path in sorted({self._whole_folder(path) for path in unused}):
            if path.startswith((IMAGES, OFFLINE)):
                self.desk.blame(
                    path,
                    None,
                    sentence(gettext_noop("This file has no licence.")),
                    sentence(gettext_noop("Name path, licence and author under assets in pack.yaml.")),
                )
            else:
                self.desk.blame(
                    path,
                    None,
                    sentence(gettext_noop("Nothing in the pack asks for this.")),
                    sentence(gettext_noop("Remove it, mend its name, or name it where it belongs.")),
                )

    def _whole_folder(self, path: str) -> str:
        """`activities/one` instead of each of its files, when none of them is used."""
        parts = path.split("/")
        folder = "/".join(parts[:2])
        is_used = any(used.startswith(folder + "/") for used in self.desk.used)
        return path if len(parts) < 3 or is_used or path.startswith((IMAGES, OFFLINE)) else folder
