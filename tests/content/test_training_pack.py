"""The training that ships: `packs/training`."""

from pathlib import Path

import pytest

from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.sheet.quiz.activity import QuizActivity
from cluboteca.packformat.source import CourseSource, PackSource, UnitSource, read_pack

TRAINING = Path(__file__).parents[2] / "packs" / "training"


@pytest.fixture(scope="module")
def training() -> PackSource:
    return read_pack(read_folder(TRAINING))


def test_there_are_six_modules_for_librarians_and_three_for_ambassadors(training: PackSource):
    assert {course.definition.audience: len(course.units) for course in training.courses} == {
        "librarians": 6,
        "ambassadors": 3,
    }


def list_modules(training: PackSource) -> list[tuple[CourseSource, UnitSource]]:
    return [(course, unit) for course in training.courses for unit in course.units]


def test_a_module_fits_between_two_readers(training: PackSource):
    for _, unit in list_modules(training):
        assert 15 <= sum(part.minutes for part in unit.definition.plan) <= 30, unit.id


def test_every_module_ends_with_a_quiz_of_a_few_questions(training: PackSource):
    for _, unit in list_modules(training):
        quiz = unit.activities[-1].definition
        assert isinstance(quiz, QuizActivity), unit.id
        assert 4 <= len(quiz.questions) <= 6, unit.id


def test_the_plan_has_every_activity_or_time_for_it(training: PackSource):
    for _, unit in list_modules(training):
        named = [part.activity for part in unit.definition.plan if part.activity]
        free = [part for part in unit.definition.plan if part.activity is None]
        assert len(named) == len(unit.activities) or free, unit.id


def test_librarians_are_addressed_politely_and_children_are_not(training: PackSource):
    for course, unit in list_modules(training):
        is_polite = "dumneavoastră" in read_romanian(unit)
        assert is_polite == (course.definition.audience == "librarians"), unit.id


def read_romanian(unit: UnitSource) -> str:
    paths = [TRAINING / "activities" / activity.id / "ro.md" for activity in unit.activities]
    return "\n".join(path.read_text(encoding="utf-8").casefold() for path in paths)
