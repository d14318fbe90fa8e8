"""The gate, the rubrics and the texts, held against files that nobody here wrote, and answers of other people's tools."""

import json
from pathlib import Path

import pytest

from cluboteca.insight.scratch.inspect import inspect_scratch
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.rubric.census import Census
from cluboteca.insight.scratch.rubric.classic import score_classic
from cluboteca.insight.scratch.rubric.extended import score_extended
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from cluboteca.packformat.sentence import untranslated

REFUSED = {
    "litterbox/EXPECTED_from_unit_tests.json": "not_scratch",
    "scratch/packager/project.sb": "scratch_1",
    "scratch/scratch-parser/_empty.sb": "scratch_1",
    "scratch/scratch-parser/_zipNoProjectJson.zip": "no_project",
}
DIMENSIONS = {
    "Abstraction": "abstraction",
    "Parallelization": "parallelization",
    "Logic": "logic",
    "Synchronization": "synchronization",
    "FlowControl": "flow_control",
    "UserInteractivity": "user_interactivity",
    "DataRepresentation": "data_representation",
    "MathOperators": "math_operators",
    "MotionOperators": "motion_operators",
}


@pytest.fixture(scope="module")
def files(shared_data: Path) -> dict[str, bytes]:
    paths = [
        path for folder in ("scratch", "litterbox") for path in (shared_data / folder).rglob("*") if path.is_file()
    ]
    return {str(path.relative_to(shared_data)): path.read_bytes() for path in sorted(paths)}


def test_every_file_is_a_project_or_refused_for_its_own_reason(files: dict[str, bytes]):
    assert len(files) > 250
    refused: dict[str, str] = {}
    for name, content in files.items():
        try:
            read_scratch(content)
        except UnreadableScratch as error:
            refused[name] = error.code
    assert refused == REFUSED


@pytest.mark.parametrize(("rubric", "projects"), [("classic7_0_3", 90), ("extended9_0_4", 66)])
def test_rubrics_agree_with_the_published_tool_in_every_dimension(
    shared_data: Path, files: dict[str, bytes], rubric: str, projects: int
):
    reference = json.loads((shared_data / "REFERENCE_drscratch.json").read_text(encoding="utf-8"))["scores"]
    compared = 0
    for name, scores in reference.items():
        if rubric not in scores:
            continue
        compared += 1
        census = Census(read_scratch(files[name]))
        ours = score_classic(census) if rubric.startswith("classic") else score_extended(census)
        theirs = {DIMENSIONS[each]: score for each, score in scores[rubric].items() if each in DIMENSIONS}
        assert ours == theirs, name
    assert compared == projects


@pytest.mark.parametrize("locale", ["en", "ro"])
def test_every_project_can_be_shown_with_words_for_all_its_blocks(files: dict[str, bytes], locale: str):
    for name, content in files.items():
        if name in REFUSED:
            continue
        inspection = inspect_scratch(content, locale)
        json.dumps(inspection.as_json(untranslated), ensure_ascii=False).encode()
        for text in inspection.texts:
            for line in "\n".join(text.scripts).splitlines():
                assert not line.lstrip().startswith(("control_", "motion_", "looks_", "scratch2_")), (name, line)
