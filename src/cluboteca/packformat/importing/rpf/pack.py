"""A source as one pack: a course, and a unit for each project in it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cluboteca.packformat.importing.imported import Imported, NotImportable, Options, Report
from cluboteca.packformat.importing.rpf.carrying import LICENCE_UNKNOWN
from cluboteca.packformat.importing.rpf.find import FoundProject, find_projects
from cluboteca.packformat.importing.rpf.language import map_languages
from cluboteca.packformat.importing.rpf.other import Others
from cluboteca.packformat.importing.rpf.phrase import phrase
from cluboteca.packformat.importing.rpf.picture import Pictures, as_slug
from cluboteca.packformat.importing.rpf.plain import shortened
from cluboteca.packformat.importing.rpf.program import Budget
from cluboteca.packformat.importing.rpf.project import Unit, Workshop, carry_project
from cluboteca.packformat.importing.rpf.readme import write_readme
from cluboteca.packformat.importing.rpf.writing import write_page, write_yaml
from cluboteca.packformat.importing.source_files import SourceFiles
from cluboteca.packformat.sentence import gettext_noop, sentence

NAME = "rpf"
VERSION = "1.0"
MAX_PACK_FILES = 4_500
MINUTES = {"welcome": 10, "project": 50, "link": 10, "quiz": 15, "show": 15}


def make_pack(source: SourceFiles, path: Path, options: Options) -> Imported:
    """Raises NotImportable."""
    projects = find_projects(source)
    if not projects:
        raise NotImportable(
            sentence(gettext_noop("There is no project in it.")),
            sentence(gettext_noop("Name a folder in which en/step_1.md stands, or a folder of such folders.")),
        )
    return _Packing(source, path, projects, options).pack()


class _Packing:
    def __init__(self, source: SourceFiles, path: Path, projects: list[FoundProject], options: Options) -> None:
        self.projects = projects
        self.source = source
        self.report = Report(NAME)
        found = dict.fromkeys(language for project in projects for language in project.languages)
        wanted = [language for language in found if _is_wanted(language, options.locales)]
        self.languages = map_languages(wanted)
        self._tell_left_out(found)
        if not self.languages:
            raise NotImportable(
                sentence(gettext_noop("There is none of the languages that were asked for.")),
                sentence(gettext_noop("It has: {languages}."), languages=", ".join(found)),
            )
        self.locales = sorted(self.languages.values(), key=lambda locale: (locale != "en", locale))
        self.report.locales = list(self.locales)
        others = Others(source, projects, path, options)
        self.workshop = Workshop(options, self.report, Pictures(), others, Budget(), tuple(self.locales))
        self.id = as_slug(options.pack_id or (projects[0].name if len(projects) == 1 else source.name), "pack")[
            :60
        ].strip("-")
        self.files: dict[str, bytes] = {}

    def pack(self) -> Imported:
        for path in self.source.refused:
            self.report.lose(
                path,
                path.rpartition("/")[2],
                sentence(
                    gettext_noop("This is a link, leads out of the source, or isn't an ordinary file. It wasn't read.")
                ),
            )
        self._tell_others()
        taken: set[str] = set()
        units = [self._unit(project, taken) for project in self.projects]
        units = [unit for unit in units if unit.kinds]
        if not units:
            raise NotImportable(
                sentence(gettext_noop("No project in it has a step that can be read.")),
                sentence(gettext_noop("Look whether the folder is complete.")),
            )
        for unit in units:
            self._write_unit(unit)
            self.files.update(unit.files)
        self.files.update(self.workshop.pictures.contents)
        self._write_course(units)
        licences = list(dict.fromkeys(unit.licence.name or LICENCE_UNKNOWN for unit in units))
        self.report.licence = " AND ".join(licences) if licences != [LICENCE_UNKNOWN] else None
        self._write_pack(units, licences)
        self.report.activities = sum(len(unit.kinds) for unit in units)
        self.report.note(
            "units/",
            ", ".join(unit.id for unit in units),
            sentence(gettext_noop("Write what commonly goes wrong (misunderstandings), and mend the plan.")),
        )
        self.files["README.md"] = write_readme(self.id, units, self.report)
        texts = dict.fromkeys(unit.licence.text.strip() for unit in units if unit.licence.text.strip())
        if texts:
            self.files["LICENSE"] = "\n\n---\n\n".join(texts).encode()[: 200 * 1024].decode(errors="ignore").encode()
        return Imported(dict(sorted(self.files.items())), self.report)

    def _tell_left_out(self, found: Iterable[str]) -> None:
        for language in found:
            if language not in self.languages:
                self.report.lose(
                    language,
                    language,
                    sentence(
                        gettext_noop(
                            "The language of this folder wasn't asked for, or another folder is of the same language."
                        )
                    ),
                )

    def _tell_others(self) -> None:
        """What lies beside the projects, a folder as a whole."""
        folders = tuple(project.folder for project in self.projects)
        others = [path for path in self.source.paths if not path.startswith(folders)]
        for name in dict.fromkeys(path.partition("/")[0] for path in others):
            self.report.lose(name, name, sentence(gettext_noop("It lies beside the projects and isn't one of them.")))

    def _unit(self, project: FoundProject, taken: set[str]) -> Unit:
        stem = as_slug(project.name, "project")[:44].strip("-")
        id, number = stem, 2
        while id in taken:
            id, number = f"{stem}-{number}", number + 1
        taken.add(id)
        own = {language: self.languages[language] for language in project.languages if language in self.languages}
        own = dict(sorted(own.items(), key=lambda each: self.locales.index(each[1])))
        unit = carry_project(project, own, id, self.workshop)
        if not unit.kinds:
            self.report.lose(
                project.folder.rstrip("/") or project.name,
                project.name,
                sentence(gettext_noop("There is no step in it that can be read.")),
            )
        if sum(len(each) for each in (self.files, unit.files)) > MAX_PACK_FILES:
            self.report.lose(
                project.folder, project.name, sentence(gettext_noop("The pack is full. Import this project by itself."))
            )
            unit.kinds.clear()
        self.files.update(unit.files if unit.kinds else {})
        return unit

    def _write_unit(self, unit: Unit) -> None:
        plan = _plan(unit)
        folder = f"units/{unit.id}"
        definition = {"activities": list(unit.kinds), "plan": [part for part, _name in plan]}
        self.files[f"{folder}/unit.yaml"] = write_yaml(definition)
        first = next(locale for locale in self.locales if locale in unit.titles)
        for locale in self.locales:
            title = unit.titles.get(locale) or unit.titles[first]
            front = {
                "title": title,
                "goal": unit.goals.get(locale) or unit.goals[first],
                "prepare": [phrase("prepare", locale)],
                "plan": {
                    str(part["id"]): {
                        "title": phrase(f"plan_{name}", locale),
                        "text": phrase(f"plan_{name}_text", locale),
                    }
                    for part, name in plan
                },
                "misunderstandings": [],
            }
            body = unit.introductions.get(locale)
            if body is None:
                body = f"{phrase('not_translated', locale)}\n\n{unit.introductions[first]}"
            self.files[f"{folder}/{locale}.md"] = write_page(front, body)

    def _write_course(self, units: list[Unit]) -> None:
        folder = f"courses/{self.id}"
        self.files[f"{folder}/course.yaml"] = write_yaml({"audience": "learners", "units": [unit.id for unit in units]})
        for locale in self.locales:
            titles = [unit.titles.get(locale) or next(iter(unit.titles.values())) for unit in units]
            title = titles[0] if len(titles) == 1 else phrase("pack_title", locale, title=self.id)
            front = {
                "title": shortened(title, 80),
                "description": shortened(phrase("course_description", locale, titles=", ".join(titles)), 2_000),
            }
            self.files[f"{folder}/{locale}.md"] = self.files[f"{locale}.md"] = write_page(front, "")

    def _write_pack(self, units: list[Unit], licences: list[str]) -> None:
        assets = self.workshop.pictures.assets.values()
        definition: dict[str, Any] = {
            "id": self.id,
            "format": 1,
            "version": VERSION,
            "locales": self.locales,
            "default_locale": self.locales[0],
            "licence": " AND ".join(licences),
            "authors": list(dict.fromkeys(unit.licence.author for unit in units)),
            "courses": [self.id],
        }
        if assets:
            definition["assets"] = [
                {"path": each.path, "licence": each.licence, "author": each.author} for each in assets
            ]
        self.files["pack.yaml"] = write_yaml(definition)


def _is_wanted(language: str, only: tuple[str, ...]) -> bool:
    """A wish for `ro` takes `ro-RO`, too."""
    return not only or any(wish in (language, language.partition("-")[0]) for wish in only)


def _plan(unit: Unit) -> list[tuple[dict[str, Any], str]]:
    """The parts of the meeting, each with the name of its phrases. The minutes of links and quizzes are shared out."""
    parts: list[tuple[dict[str, Any], str]] = [({"id": "welcome", "minutes": MINUTES["welcome"]}, "welcome")]
    for kind in ("project", "link", "quiz"):
        ids = [id for id, of in unit.kinds.items() if (of if of in ("link", "quiz") else "project") == kind]
        shown = ids[: MINUTES[kind] // 5] if kind != "project" else ids[:1]
        for number, id in enumerate(shown):
            minutes = max(5, MINUTES[kind] // len(shown))
            name = kind if not number else f"{kind}_{number + 1}"
            parts.append(({"id": name, "minutes": minutes, "activity": id}, kind))
    return [*parts, ({"id": "show", "minutes": MINUTES["show"]}, "show")]
