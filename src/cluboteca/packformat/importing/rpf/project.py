"""One project as a unit: its activities with all their files, and what its unit's page needs."""

from dataclasses import dataclass, field
from typing import Any

from cluboteca.packformat.folder import MAX_TEXT_BYTES
from cluboteca.packformat.importing.imported import Options, Report
from cluboteca.packformat.importing.rpf.account import tell_left_out
from cluboteca.packformat.importing.rpf.carrying import CEDILLAS, Carrying, Findings
from cluboteca.packformat.importing.rpf.concept import find_concepts
from cluboteca.packformat.importing.rpf.find import FoundProject
from cluboteca.packformat.importing.rpf.introduction import write_introduction
from cluboteca.packformat.importing.rpf.licence import Licence, read_licence
from cluboteca.packformat.importing.rpf.link import Link, link_definition, link_page, plan_links
from cluboteca.packformat.importing.rpf.other import Others
from cluboteca.packformat.importing.rpf.phrase import phrase
from cluboteca.packformat.importing.rpf.picture import Pictures
from cluboteca.packformat.importing.rpf.plain import as_heading, shortened
from cluboteca.packformat.importing.rpf.program import Budget, Chosen, check_python, check_scratch, choose_programs
from cluboteca.packformat.importing.rpf.quiz import Quiz, quiz_definition, quiz_front
from cluboteca.packformat.importing.rpf.reading import LanguageReader, Reading
from cluboteca.packformat.importing.rpf.writing import write_page, write_yaml
from cluboteca.packformat.project_pages import MAX_GUIDED_STEPS
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.reading.activity import MAX_PAGES

EMPTY_STAGE = {"stage": {"backdrops": ["meadow"], "sprites": {"cat": {"library": "cat", "costumes": ["walk-1"]}}}}
MAX_QUIZZES = 3


@dataclass
class Unit:
    """files: of activities. kinds: of each activity by its id, in order. titles, goals, introductions: by locale."""

    id: str
    licence: Licence
    address: str
    files: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    goals: dict[str, str] = field(default_factory=dict)
    introductions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Workshop:
    """What all projects of a pack share. locales: of the pack, its default one first."""

    options: Options
    report: Report
    pictures: Pictures
    others: Others
    budget: Budget
    locales: tuple[str, ...]


def carry_project(project: FoundProject, languages: dict[str, str], id: str, workshop: Workshop) -> Unit:
    """languages: locale by folder, in the order of the pack's locales. id: of the unit, and the beginning of others."""
    return _Carrier(project, languages, id, workshop).carry()


class _Carrier:
    def __init__(self, project: FoundProject, languages: dict[str, str], id: str, workshop: Workshop) -> None:
        self.project = project
        self.languages = languages
        self.id = id
        self.workshop = workshop
        self.report = workshop.report
        self.licence = read_licence(project, workshop.options.licence, workshop.options.author)
        address = f"https://projects.raspberrypi.org/en/projects/{project.name}"
        self.unit = Unit(id, self.licence, address)
        self.used: set[str] = {self.licence.path} if self.licence.path else set()

    def carry(self) -> Unit:
        if self.licence.name is None:
            self.report.lose(
                self.project.folder.rstrip("/") or self.project.name,
                "LICENSE",
                sentence(
                    gettext_noop(
                        "The project doesn't say under which licence it stands. Ask its publisher before you share the pack."
                    )
                ),
            )
        readers = [LanguageReader(self._carrying(language, locale)) for language, locale in self.languages.items()]
        titles = {reader.carrying.locale: reader.title for reader in readers}
        links = plan_links(self.id, {reader.carrying.locale: reader.frames for reader in readers}, titles)
        for reader in readers:
            reader.carrying.link_titles.update(_titles_by_url(links, reader.carrying.locale))
        readings = {reader.carrying.locale: reader.read() for reader in readers}
        for reader in readers:
            self.used |= reader.used
        self._main(readings)
        for link in links:
            self._link(link, readings)
        self._quizzes(readings)
        for locale, reading in readings.items():
            self.unit.titles[locale] = reading.title
            self.unit.goals[locale] = shortened(reading.meta.description or reading.title, 300)
            self.unit.introductions[locale] = write_introduction(reading, self.licence, self.unit.address)
        return self.unit

    def _carrying(self, language: str, locale: str) -> Carrying:
        return Carrying(
            self.project, language, locale, f"{self.project.folder}{language}", self.licence, self.report,
            self.workshop.pictures, Findings(), self.workshop.others.transclude, {},
        )  # fmt: skip

    def _locales(self, found: list[str]) -> list[str] | None:
        """As activity.yaml says them; None for all of the pack."""
        return None if set(found) == set(self.workshop.locales) else found

    def _main(self, readings: dict[str, Reading]) -> None:
        """The project itself."""
        readings = {locale: reading for locale, reading in readings.items() if reading.steps}
        if not readings:
            tell_left_out(self.project, self.languages, self.used, {}, self.workshop.pictures, self.report)
            return
        kind, programs = self._kind(readings)
        definition: dict[str, Any] = {"kind": kind, "minutes": 50}
        locales = self._locales(list(readings))
        definition |= {"locales": locales} if locales else {}
        definition |= {"same_steps": False}
        if kind != "reading":
            definition["concepts"] = find_concepts(kind, [body for each in readings.values() for _, body in each.steps])
            definition |= {"world": {"kind": "python", "shows": "text"}} if kind == "python" else {}
            definition["checks"] = []
        folder = f"activities/{self.id}"
        self.unit.files[f"{folder}/activity.yaml"] = write_yaml(definition)
        limit = MAX_PAGES if kind == "reading" else MAX_GUIDED_STEPS
        for locale, reading in readings.items():
            front = {
                "title": reading.title,
                "goal": shortened(reading.meta.description, 300) or phrase("make_goal", locale),
            }
            body = "\n\n".join(f"## {as_heading(title)}\n\n{text}" for title, text in self._joined(reading, limit))
            self.unit.files[f"{folder}/{locale}.md"] = self._page(front, body, reading)
        self._programs(folder, kind, programs, list(readings))
        self.unit.kinds[self.id] = kind
        tell_left_out(
            self.project,
            self.languages,
            self.used | programs.used,
            programs.reasons,
            self.workshop.pictures,
            self.report,
        )

    def _page(self, front: dict[str, Any], body: str, reading: Reading) -> bytes:
        """Steps that make a text longer than it may be go into the report, from the end."""
        page = write_page(front, body)
        while len(page) > MAX_TEXT_BYTES and "\n\n## " in body:
            body, _, rest = body.rpartition("\n\n## ")
            reading.carrying.lose(
                0,
                rest,
                sentence(gettext_noop("The text of a project has at most {size} kB."), size=MAX_TEXT_BYTES // 1024),
            )
            page = write_page(front, body)
        return page

    def _joined(self, reading: Reading, limit: int) -> list[tuple[str, str]]:
        """No more steps than there may be: neighbours are put together, each below its own heading."""
        steps = list(reading.steps)
        if len(steps) <= limit:
            return steps
        size = -(-len(steps) // limit)
        self.report.note(
            reading.carrying.path,
            str(len(steps)),
            sentence(gettext_noop("There may be {limit} steps. Neighbours were put together."), limit=limit),
        )
        groups = [steps[begin : begin + size] for begin in range(0, len(steps), size)]
        return [
            (
                group[0][0],
                "\n\n".join([group[0][1], *(f"### {as_heading(title)}\n\n{text}" for title, text in group[1:])]),
            )
            for group in groups
        ]

    def _kind(self, readings: dict[str, Reading]) -> tuple[str, Chosen]:
        check = check_scratch(self.workshop.options.open_scratch, self.workshop.budget)
        scratch = choose_programs(self.project, self.languages, ".sb3", check)
        python = choose_programs(self.project, self.languages, ".py", check_python)
        words = " ".join(reading.meta.words for reading in readings.values())
        findings = [reading.carrying.findings for reading in readings.values()]
        is_single = all(len(reading.steps) == 1 for reading in readings.values())
        is_scratch = bool(scratch.starters or scratch.solutions) or any(each.has_scratch for each in findings)
        is_python = bool(python.starters or python.solutions) or any(each.has_python for each in findings)
        if is_single and any(reading.meta.is_ingredient for reading in readings.values()):
            return "reading", Chosen(reasons=scratch.reasons | python.reasons)
        if is_scratch and not (is_python and "python" in words):
            return "scratch", scratch
        if is_python:
            return "python", python
        if "scratch" in words and "micro" not in words:
            return "scratch", scratch
        return "reading", Chosen(reasons=scratch.reasons | python.reasons)

    def _programs(self, folder: str, kind: str, chosen: Chosen, locales: list[str]) -> None:
        if kind == "reading":
            return
        ending = ".sb3" if kind == "scratch" else ".py"
        if not chosen.starters:
            self._empty_starter(folder, kind)
        for stem, programs in (("starter", chosen.starters), ("solution", chosen.solutions)):
            here = {locale: programs[locale] for locale in self.workshop.locales if locale in programs}
            common = next(iter(here.values()), None)
            if common is None:
                continue
            self._put(f"{folder}/{stem}{ending}", common)
            for locale, content in here.items():
                if content != common and locale in locales:
                    self._put(f"{folder}/{stem}.{locale}{ending}", content)

    def _put(self, path: str, content: bytes) -> None:
        if path.endswith(".py"):
            text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            content = text.translate(CEDILLAS).encode()
        elif self.workshop.budget.left_bytes < len(content):
            self.report.lose(
                path,
                path.rpartition("/")[2],
                sentence(gettext_noop("The pack holds all the projects of Scratch that it may. Import fewer at once.")),
            )
            return
        else:
            self.workshop.budget.left_bytes -= len(content)
        self.unit.files[path] = content

    def _empty_starter(self, folder: str, kind: str) -> None:
        where = self.project.folder.rstrip("/") or self.project.name
        if kind == "python":
            self.unit.files[f"{folder}/starter.py"] = b""
        else:
            self.unit.files[f"{folder}/starter.yaml"] = write_yaml(EMPTY_STAGE)
        self.report.note(
            where,
            self.id,
            sentence(
                gettext_noop(
                    "There is no starter in the project. Children begin with an empty one; put another in its place if the steps need it."
                )
            ),
        )

    def _link(self, link: Link, readings: dict[str, Reading]) -> None:
        dates = sorted(str(each.meta.last_tested) for each in readings.values() if each.meta.last_tested)
        definition = link_definition(link, self._locales(list(link.urls)), self.licence, dates[-1] if dates else None)
        folder = f"activities/{link.id}"
        self.unit.files[f"{folder}/activity.yaml"] = write_yaml(definition)
        for locale in link.urls:
            front, body = link_page(link, locale)
            self.unit.files[f"{folder}/{locale}.md"] = write_page(front, body)
        self.unit.kinds[link.id] = "link"
        self.report.note(
            f"{folder}/activity.yaml",
            link.address,
            sentence(gettext_noop("Open the address, and mend author, licence, ages and last_checked.")),
        )

    def _quizzes(self, readings: dict[str, Reading]) -> None:
        """Languages whose questions have the same choices and right answers share an activity."""
        names = list(dict.fromkeys(name for reading in readings.values() for name in reading.quizzes))
        for name in names:
            groups: dict[object, dict[str, Quiz]] = {}
            for locale, reading in readings.items():
                if name in reading.quizzes:
                    groups.setdefault(reading.quizzes[name].shape, {})[locale] = reading.quizzes[name]
            for number, quizzes in enumerate(groups.values()):
                stem = f"{self.id}-quiz" + ("" if name in names[:1] else f"-{names.index(name) + 1}")
                self._quiz(stem + (f"-{next(iter(quizzes)).lower()}" if number else ""), quizzes, readings)

    def _quiz(self, id: str, quizzes: dict[str, Quiz], readings: dict[str, Reading]) -> None:
        folder = f"activities/{id}"
        first = next(iter(quizzes.values()))
        self.unit.files[f"{folder}/activity.yaml"] = write_yaml(quiz_definition(first, self._locales(list(quizzes))))
        for locale, quiz in quizzes.items():
            carrying = readings[locale].carrying
            self.unit.files[f"{folder}/{locale}.md"] = write_page(quiz_front(quiz, carrying), quiz.introduction)
        self.unit.kinds[id] = "quiz"


def _titles_by_url(links: list[Link], locale: str) -> dict[str, str]:
    return {link.urls[locale]: link.titles[locale] for link in links if locale in link.urls}
