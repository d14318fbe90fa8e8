"""Whole projects, as the reader of packs takes what becomes of them."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from cluboteca.packformat.importing.imported import Imported, NotImportable
from cluboteca.packformat.python.source import PythonSource
from cluboteca.packformat.scratch.source import ScratchSource
from cluboteca.packformat.sheet.link.source import LinkSource
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.reading.source import ReadingSource
from tests.packformat.importing.rpf.small_project import META, PNG, SmallProject, make_project
from tests.small_scratch import CAT, DOG, FILES, SOLVED, STARTER, name_of

QUESTION = """\
## Quick quiz

Have fun!

--- question ---
---
legend: Question 1 of 1
---
Which one flies?

--- choices ---

- ( ) A stone
  --- feedback ---
  Stones fall.
  --- /feedback ---
- (x) A kite
  --- feedback ---
  Yes!
  --- /feedback ---
--- /choices ---
--- /question ---
"""


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    return make_project(tmp_path / "kite-main")


def sb3(project: object) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("project.json", json.dumps(project))
        for name, file in (FILES | {name_of(DOG): DOG, name_of(CAT): CAT}).items():
            archive.writestr(name, file)
    return content.getvalue()


def lost(imported: Imported) -> dict[str, str]:
    """What isn't carried, by where it stands."""
    return {each.where: each.what for each in imported.report.not_carried}


def test_a_project_becomes_a_unit_whose_texts_say_whose_it_is(project: SmallProject):
    source, imported = project.read()
    assert source.definition.id == "kite"
    assert source.definition.locales == ("en",)
    assert source.definition.licence == "CC-BY-SA-4.0"
    assert source.definition.authors == ("Raspberry Pi Foundation",)
    (unit,) = source.courses[0].units
    assert 60 <= sum(part.minutes for part in unit.definition.plan) <= 120
    assert unit.fronts["en"].title == "Kite"
    assert unit.fronts["en"].goal == "Let a kite fly."
    introduction = unit.introductions["en"]
    assert introduction.startswith("![Kite](images/kite/banner.png)")
    assert "Raspberry Pi Foundation (CC-BY-SA-4.0)" in introduction
    assert "projects.raspberrypi.org/en/projects/kite" in introduction
    (asset,) = source.definition.assets
    assert (asset.licence, asset.author) == ("CC-BY-SA-4.0", "Raspberry Pi Foundation")
    assert imported.report.licence == "CC-BY-SA-4.0"
    told = [each.what for each in imported.report.not_carried if each.where == "en/meta.yml"]
    assert told == ["version: 4", "last_tested: 2018-10-90"]


def test_without_scratch_and_python_it_is_something_to_read(project: SmallProject):
    (activity,) = project.read()[0].list_activities()
    assert isinstance(activity, ReadingSource)
    assert [part.title for part in activity.parts["en"]] == ["What you will make", "Fly"]


def test_languages_are_documents_of_their_own(project: SmallProject):
    project.write("ro-RO/meta.yml", META.replace("Kite", "Zmeul"))
    for number in range(1, 4):
        project.write(f"ro-RO/step_{number}.md", f"## Pasul lui Ion {number}\n\nCând bate vântul, zboară şi aţa.\n")
    source, imported = project.read()
    assert source.definition.locales == ("en", "ro")
    (activity,) = source.list_activities()
    assert isinstance(activity, ReadingSource)
    assert [len(activity.parts[locale]) for locale in ("en", "ro")] == [2, 3]
    assert "și ața" in activity.bodies["ro"]
    assert any(each.where == "ro-RO/step_1.md" and each.what == "2" for each in imported.report.notes)
    assert source.courses[0].units[0].fronts["ro"].title == "Zmeul"


def test_only_the_languages_that_are_asked_for_are_taken(project: SmallProject):
    project.write("fr-FR/step_1.md", "## Vole\n\nVoilà.\n")
    source, imported = project.read(locales=("fr",))
    assert source.definition.locales == ("fr",)
    assert lost(imported)["en"] == "en"


def test_files_of_scratch_are_starter_and_solution_by_language(project: SmallProject):
    project.write("en/resources/Kite - starter.sb3", sb3(STARTER))
    project.write("en/solutions/Kite - starter.sb3", sb3(STARTER))
    project.write("en/solutions/Kite - complete.sb3", sb3(SOLVED))
    project.write("en/solutions/other.sb3", b"no project")
    project.write("en/solutions/old.sb2", b"old")
    source, imported = project.read()
    (activity,) = source.list_activities()
    assert isinstance(activity, ScratchSource)
    assert activity.definition.is_guided
    assert imported.files["activities/kite/starter.sb3"] == sb3(STARTER)
    assert imported.files["activities/kite/solution.sb3"] == sb3(SOLVED)
    assert {"en/solutions/other.sb3", "en/solutions/old.sb2"} <= set(lost(imported))
    assert "en/solutions/Kite - starter.sb3" not in lost(imported)


def test_a_solution_in_an_archive_is_found(project: SmallProject):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("all/Kite finished.sb3", sb3(SOLVED))
        archive.writestr("all/Other finished.sb3", sb3(STARTER))
    project.write("en/solutions/all.zip", content.getvalue())
    _, imported = project.read()
    assert imported.files["activities/kite/solution.sb3"] == sb3(SOLVED)
    assert "en/solutions/all.zip!/all/Other finished.sb3" in lost(imported)


def test_without_a_starter_children_begin_with_an_empty_stage_and_the_editor_is_told(project: SmallProject):
    project.write("en/step_2.md", "## Fly\n\n```blocks3\nwhen flag clicked\nforever\nmove (1) steps\n```\n")
    source, imported = project.read()
    (activity,) = source.list_activities()
    assert isinstance(activity, ScratchSource)
    assert activity.definition.concepts == ("events", "repeat")
    assert any("no starter" in each.why.msgid for each in imported.report.notes)


def test_programs_in_python_are_starter_and_solution(project: SmallProject):
    project.write("en/code/kite-starter/main.py", "# begin\n")
    project.write("en/code/kite-starter/wind.py", "# module\n")
    project.write("en/solutions/kite-complete.py", "print('up')\n")
    project.write("en/solutions/broken.py", "print(\n")
    source, imported = project.read()
    (activity,) = source.list_activities()
    assert isinstance(activity, PythonSource)
    assert imported.files["activities/kite/starter.py"] == b"# begin\n"
    assert imported.files["activities/kite/solution.py"] == b"print('up')\n"
    assert {"en/code/kite-starter/wind.py", "en/solutions/broken.py"} <= set(lost(imported))


def test_a_quiz_has_its_questions_and_what_is_said_of_choices(project: SmallProject):
    project.write("en/quiz1/question_1.md", QUESTION)
    source, _ = project.read()
    quiz = next(each for each in source.list_activities() if isinstance(each, QuizSource))
    (question,) = quiz.definition.questions
    assert question.kind == "single"
    assert question.right == "option_2"
    front = quiz.fronts["en"].questions["question_1"]
    assert (front.text, front.passed) == ("Which one flies?", "Yes!")
    assert front.options["option_1"].feedback == "Stones fall."
    assert quiz.bodies["en"] == "Have fun!"
    assert quiz.fronts["en"].title == "Quick quiz: Kite"


def test_languages_share_a_quiz_only_when_its_answers_are_the_same(project: SmallProject):
    project.write("en/quiz1/question_1.md", QUESTION)
    project.write("fr-FR/step_1.md", "## Vole\n\nVoilà.\n")
    project.write("fr-FR/quiz1/question_1.md", QUESTION)
    project.write("ro-RO/step_1.md", "## Zboară\n\nUite.\n")
    project.write(
        "ro-RO/quiz1/question_1.md", QUESTION.replace("( )", "(y)").replace("(x)", "( )").replace("(y)", "(x)")
    )
    source, _ = project.read()
    quizzes = [each for each in source.list_activities() if isinstance(each, QuizSource)]
    assert [each.definition.locales for each in quizzes] == [("en", "fr"), ("ro",)]


def test_frames_become_links_that_languages_share(project: SmallProject):
    frame = '<iframe src="https://scratch.mit.edu/projects/embed/{}/?autostart=false"></iframe>\n'
    project.write("en/step_1.md", "## Make\n\n" + frame.format(1))
    project.write("ro-RO/step_1.md", "## Fă\n\n" + frame.format(2))
    source, _ = project.read()
    link = next(each for each in source.list_activities() if isinstance(each, LinkSource))
    assert link.definition.address == "https://scratch.mit.edu/projects/embed/1/?autostart=false"
    assert link.definition.languages == ("en", "ro")
    assert "projects/embed/2" in link.bodies["ro"]
    assert "(Vezi „Pe internet: kite” din această întâlnire.)" in str(source.list_activities()[0].parts["ro"])  # type: ignore[union-attr]


def test_a_challenge_of_meta_is_one_in_the_text_and_steps_without_a_text_are_told(project: SmallProject):
    project.write("en/meta.yml", META + "  challenge: true\n- title: Not there\n")
    source, imported = project.read()
    (activity,) = source.list_activities()
    assert ":::challenge" in activity.bodies["en"]  # type: ignore[union-attr]
    assert "Not there" in [each.what for each in imported.report.not_carried]


def test_a_part_of_a_sibling_is_taken_in_and_keeps_its_licence(project: SmallProject):
    other = make_project(project.folder.parent / "wind")
    other.write("LICENSE.md", "by [Sam Aaron] http://creativecommons.org/licenses/by/4.0/")
    other.write("en/step_1.md", "## Wind\n\n![Wind](images/wind.png)\n")
    other.write("en/images/wind.png", PNG + b"2")
    project.write("en/step_1.md", "## Make\n\n[[[wind]]]\n\n[[[kite-main]]]\n\n[[[storm]]]\n")
    source, imported = project.read()
    assert (
        ":::collapse Kite\n\n![Wind](images/wind/wind.png)\n\n:::" in imported.files["activities/kite/en.md"].decode()
    )
    assert {(each.path, each.licence, each.author) for each in source.definition.assets} >= {
        ("images/wind/wind.png", "CC-BY-4.0", "Sam Aaron")
    }
    assert "[[[storm]]]" in [each.what for each in imported.report.not_carried]


def test_projects_that_take_each_other_in_come_to_an_end(project: SmallProject):
    other = make_project(project.folder.parent / "wind")
    other.write("en/step_1.md", "## Wind\n\n[[[kite]]]\n")
    project.write("en/step_1.md", "## Make\n\n[[[wind]]]\n")
    assert "too deeply" in " ".join(each.why.msgid for each in project.read()[1].report.not_carried)


def test_a_folder_of_projects_is_one_pack_with_a_unit_each(tmp_path: Path):
    make_project(tmp_path / "all" / "kite")
    make_project(tmp_path / "all" / "3d_kite").write("ro-RO/step_1.md", "## Sus\n\nZboară.\n")
    (tmp_path / "all" / "else").mkdir()
    (tmp_path / "all" / "else" / "worksheet.md").write_text("Old.")
    source, imported = SmallProject(tmp_path / "all").read()
    assert lost(imported)["else"] == "else"
    assert source.definition.id == "all"
    assert [unit.id for unit in source.courses[0].units] == ["project-3d-kite", "kite"]
    assert "nu este tradus" in source.courses[0].units[1].introductions["ro"]


def test_more_steps_than_there_may_be_are_put_together_and_that_is_told(project: SmallProject):
    for number in range(1, 46):
        project.write(f"en/step_{number}.md", f"## Step {number}\n\nText {number}.\n")
    source, imported = project.read()
    (activity,) = source.list_activities()
    assert isinstance(activity, ReadingSource)
    assert len(activity.parts["en"]) == 15
    assert "### Step 2\n\nText 2." in activity.parts["en"][0].markdown
    assert any(each.what == "45" for each in imported.report.notes)


def test_every_file_that_is_not_in_the_pack_is_told(project: SmallProject):
    for path in ("README.md", "en/images/unused.png", "en/resources/page.html", "en/resources/a.mp3", "en/odd.bin"):
        project.write(path, b"something")
    assert {"README.md", "en/images/unused.png", "en/resources/page.html", "en/resources/a.mp3", "en/odd.bin"} <= set(
        lost(project.carry())
    )


def test_a_project_without_a_licence_is_told(project: SmallProject):
    (project.folder / "LICENSE.md").unlink()
    source, imported = project.read()
    assert imported.report.licence is None
    assert source.definition.licence == "LicenseRef-unknown"
    assert "LICENSE" in [each.what for each in imported.report.not_carried]


def test_what_holds_no_project_is_refused(tmp_path: Path):
    (tmp_path / "en").mkdir()
    with pytest.raises(NotImportable):
        SmallProject(tmp_path).carry()


@pytest.mark.parametrize(
    "meta",
    [b"", b"\xff\xfe\x00", b"steps: 3\ntitle: [a, b]\n", b"title: &a [*a]\n", b"steps:\n- title: a\n   bad\n", b"- - -\n" * 99, b"[" * 5000],
)  # fmt: skip
def test_whatever_meta_holds_the_project_is_carried(meta: bytes, project: SmallProject):
    project.write("en/meta.yml", meta)
    source, _ = project.read()
    assert len(source.list_activities()) == 1
