"""Pack source as bytes: YAML as the reader of packs wants it, and the pack around activities that came without one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from cluboteca.packformat.importing.plain_pack.words import MINUTES, UnitWords, get_words

COURSE = "course"
UNKNOWN = "Unknown"
"""Where nobody has named a licence or an author."""


_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


class _Dumper(yaml.SafeDumper):
    """Texts of several lines as they are read, and lists indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    quotes = "'" if any(letter > "\uffff" for letter in text) else '"'  # between " a smiley would become a number
    style = "|" if "\n" in text else None if _PLAIN.fullmatch(text) else quotes
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


@dataclass(frozen=True)
class ImportedActivity:
    """definition: activity.yaml. fronts, bodies: by locale, at least those of the pack. files: others in its folder, by name."""

    id: str
    definition: Mapping[str, Any]
    fronts: Mapping[str, Mapping[str, Any]]
    bodies: Mapping[str, str]
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class ImportedUnit:
    id: str
    title: str
    activities: tuple[ImportedActivity, ...]


@dataclass(frozen=True)
class ImportedPack:
    """assets: `path`, `licence`, `author` of each image. images: their bytes by path."""

    id: str
    title: str
    locales: tuple[str, ...]
    licence: str
    authors: tuple[str, ...]
    units: tuple[ImportedUnit, ...]
    words: dict[str, UnitWords]
    assets: tuple[dict[str, str], ...] = ()
    images: Mapping[str, bytes] = field(default_factory=dict)

    def files(self) -> dict[str, bytes]:
        definition: dict[str, Any] = {
            "id": self.id,
            "format": 1,
            "version": "1.0",
            "locales": list(self.locales),
            "default_locale": self.locales[0],
            "licence": self.licence,
            "authors": list(self.authors),
            "courses": [COURSE],
        }
        files = {"pack.yaml": as_yaml(definition | ({"assets": list(self.assets)} if self.assets else {}))}
        files[f"courses/{COURSE}/course.yaml"] = as_yaml(
            {"audience": "learners", "units": [unit.id for unit in self.units]}
        )
        for locale in self.locales:
            description = get_words(self.words, locale).description.format(title=self.title)
            heading = as_page({"title": self.title, "description": description}, "")
            files[f"{locale}.md"] = files[f"courses/{COURSE}/{locale}.md"] = heading
        for unit in self.units:
            files.update(self._unit_files(unit))
        return dict(sorted((files | dict(self.images)).items()))

    def _unit_files(self, unit: ImportedUnit) -> dict[str, bytes]:
        folder = f"units/{unit.id}"
        plan = [{"id": part, "minutes": minutes} for part, minutes in MINUTES.items()]
        files = {
            f"{folder}/unit.yaml": as_yaml({"activities": [each.id for each in unit.activities], "plan": plan}),
        }
        for locale in self.locales:
            words = get_words(self.words, locale)
            front = {
                "title": unit.title,
                "goal": words.goal.format(title=unit.title),
                "prepare": list(words.prepare),
                "plan": {part: {"title": each.title, "text": each.text} for part, each in words.plan.items()},
                "misunderstandings": [],
            }
            files[f"{folder}/{locale}.md"] = as_page(front, words.introduction)
        for activity in unit.activities:
            inside = f"activities/{activity.id}"
            files[f"{inside}/activity.yaml"] = as_yaml(activity.definition)
            for locale in self.locales:
                files[f"{inside}/{locale}.md"] = as_page(activity.fronts[locale], activity.bodies[locale])
            files.update({f"{inside}/{name}": content for name, content in activity.files.items()})
        return files


def as_yaml(value: Mapping[str, Any]) -> bytes:
    text: str = yaml.dump(dict(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
    return text.encode()


def as_page(front: Mapping[str, Any], body: str) -> bytes:
    tail = f"\n{body.strip()}\n" if body.strip() else ""
    return b"---\n" + as_yaml(front) + b"---\n" + tail.encode()
