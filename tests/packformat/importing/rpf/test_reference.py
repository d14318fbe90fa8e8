"""Published projects, held against counts that others made of the same files with plain regular expressions.

Every step, tag, fence, picture, frame and part of another project is in the pack, where it is counted, or named in the
report.
"""

import json
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.importing import rpf
from cluboteca.packformat.importing.imported import Imported, Options
from cluboteca.packformat.source import read_pack

LANGUAGES = {"en": "en", "ro-RO": "ro"}
CONTAINERS = {
    **{name: name for name in ("task", "hints", "hint", "collapse", "challenge", "print-only")},
    "no-print": "screen-only",
}
SAVE = ("**Save your project.**", "**Salvează-ți proiectul.**")
PLACES = ("(See “", "(Vezi „", "(On the internet: ", "(Pe internet: ")


@dataclass(frozen=True)
class Counted:
    """Of one language of a project. text: of its activities but the links. lost: what the report names of it."""

    name: str
    expected: dict[str, Any]
    text: str
    main: str
    lost: Counter[str]

    def kept(self, pattern: str) -> int:
        return len(re.findall(pattern, self.text, re.MULTILINE))


@pytest.fixture(scope="module")
def counted(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Counted]:
    """Each project by itself, in an archive as GitHub gives it: so no other project is beside it."""
    reference = json.loads((shared_data / "REFERENCE_rpf_counts.json").read_text(encoding="utf-8"))["projects"]
    folder = tmp_path_factory.mktemp("archives")
    found = []
    for project in sorted((shared_data / "rpf").iterdir()):
        imported = rpf.import_source(pack_up(project, folder / project.name), Options(open_scratch=open_scratch))
        read_pack(PackFolder(imported.files), open_scratch=open_scratch)
        for language, locale in LANGUAGES.items():
            expected = reference.get(f"{project.name}/{language}")
            if expected:
                found.append(count(f"{project.name}/{language}", expected, imported, locale))
    assert len(found) == len(reference)
    return found


def pack_up(project: Path, folder: Path) -> Path:
    folder.mkdir()
    path = folder / f"{project.name}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in project.rglob("*"):
            if file.is_file():
                archive.write(file, f"{project.name}-master/{file.relative_to(project)}")
    return path


def count(name: str, expected: dict[str, Any], imported: Imported, locale: str) -> Counted:
    project, _, language = name.partition("/")
    pages = {
        path: content.decode()
        for path, content in imported.files.items()
        if path.startswith("activities/") and path.endswith(f"/{locale}.md") and "-online" not in path
    }
    lost = Counter(
        each.what
        for each in imported.report.not_carried
        if f"/{language}/" in each.where and not each.where.endswith("meta.yml")
    )
    return Counted(name, expected, "\n".join(pages.values()), pages[f"activities/{project}/{locale}.md"], lost)


def test_every_step_is_there(counted: list[Counted]):
    assert [(each.name, len(re.findall("^## ", each.main, re.MULTILINE))) for each in counted] == [
        (each.name, each.expected["step_files"]) for each in counted
    ]


@pytest.mark.parametrize("tag", [tag for tag in CONTAINERS if tag != "challenge"])
def test_every_tag_is_a_container_or_told(tag: str, counted: list[Counted]):
    found = [
        (each.name, each.kept(rf"^[ \t]*:::{CONTAINERS[tag]}\b") + each.lost[f"--- {tag} ---"]) for each in counted
    ]
    assert found == [(each.name, each.expected["tags"].get(tag, 0)) for each in counted]


def test_every_challenge_is_there_and_those_that_meta_names_besides(counted: list[Counted]):
    for each in counted:
        kept = each.kept(r"^:::challenge\b") + each.lost["--- challenge ---"]
        tags = each.expected["tags"].get("challenge", 0)
        assert tags <= kept <= tags + each.expected["meta_challenges"], each.name


def test_every_save_is_there(counted: list[Counted]):
    found = [(each.name, sum(each.text.count(phrase) for phrase in SAVE)) for each in counted]
    assert found == [(each.name, each.expected["tags"].get("save", 0)) for each in counted]


def test_every_fence_and_program_is_a_fence(counted: list[Counted]):
    found = [(each.name, each.kept(r"^[ \t]*`{3,}") / 2) for each in counted]
    assert found == [
        (each.name, sum(each.expected["fences"].values()) + each.expected["tags"].get("code", 0)) for each in counted
    ]


def test_every_picture_is_shown_or_told(counted: list[Counted]):
    for each in counted:
        told = sum(number for what, number in each.lost.items() if what.startswith(("![", "<img")))
        in_programs = each.kept("<img ")
        assert each.kept(r"!\[[^\]]+\]\(images/") + in_programs + told == each.expected["images"], each.name


def test_every_part_of_another_project_is_told_where_that_is_not_given(counted: list[Counted]):
    for each in counted:
        told = {name: each.lost[f"[[[{name}]]]"] for name in each.expected["transclusions"]}
        assert told == each.expected["transclusions"], each.name


def test_every_frame_has_its_place_in_the_text(counted: list[Counted]):
    found = [(each.name, sum(each.text.count(phrase) for phrase in PLACES)) for each in counted]
    assert found == [(each.name, sum(each.expected["iframes"].values())) for each in counted]


def test_every_block_within_a_sentence_is_a_block_or_told_or_plain_in_what_is_said_of_a_choice(counted: list[Counted]):
    for each in counted:
        told = sum(number for what, number in each.lost.items() if "{:class" in what)
        expected = sum(each.expected["block_classes"].values())
        kept = each.kept(r"\{scratch:") + told
        assert kept == expected or (each.expected["meta_quizzes"] and kept <= expected), each.name


def test_every_question_is_in_a_quiz(counted: list[Counted]):
    found = [(each.name, each.kept(r"^  question_\d+:")) for each in counted]
    assert found == [(each.name, each.expected["tags"].get("question", 0)) for each in counted]


def test_what_is_said_of_choices_is_there(counted: list[Counted]):
    for each in counted:
        kept = each.kept(r"^ {8}feedback: ") + each.kept(r"^ {4}passed: ")
        assert kept == each.expected["tags"].get("feedback", 0), each.name


def test_all_projects_together_are_a_pack_in_which_they_take_parts_of_one_another(shared_data: Path):
    imported = rpf.import_source(shared_data / "rpf", Options(open_scratch=open_scratch))
    source = read_pack(PackFolder(imported.files), open_scratch=open_scratch)
    assert len(source.courses[0].units) == len(list((shared_data / "rpf").iterdir()))
    told = {each.what for each in imported.report.not_carried}
    assert "[[[generic-scratch3-add-variable]]]" not in told
    assert "[[[generic-scratch3-duplicate-costumes]]]" in told
