"""Reading saved works of the Python workspace, of whatever stands in them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.inspection import inspect_work
from cluboteca.insight.project import read_project, show
from cluboteca.insight.project import read_work as read_any_work
from cluboteca.insight.python.inspect import inspect_python
from cluboteca.insight.python.source import make_source
from cluboteca.insight.python_project.project import MAX_BYTES, MAX_FILES, PythonProject, read_work
from cluboteca.insight.work import UnreadableWork, world_of
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.sentence import untranslated
from tests.insight.stage.test_judge import LOOP

WORK = write_python_work('print("Bună!")\n')


def with_files(*files: Any) -> dict[str, Any]:
    return {**WORK, "files": list(files)}


def file(name: str, text: Any = "") -> dict[str, Any]:
    return {"name": name, "text": text}


def code_of(work: object) -> str | None:
    try:
        read_work(work)
    except UnreadableWork as error:
        return error.code if error.sentence.told(untranslated) else "without words"
    return None


def test_a_project_is_read_from_its_bytes():
    project = read_project(json.dumps(WORK).encode())
    assert isinstance(project, PythonProject)
    assert [(each.name, each.text) for each in project.files] == [("main.py", 'print("Bună!")\n')]
    assert world_of(WORK) == "python"


def test_a_project_may_have_several_files():
    work = with_files(file("main.py"), file("povesti.py", "x = 1"), file("cuvinte.txt", "ana\nmatei"))
    assert [each.name for each in read_work(work).programs] == ["main.py", "povesti.py"]


def test_a_project_that_was_continued_from_blocks_brings_its_sprites():
    assert read_work({**WORK, "scene": LOOP["stage"]}).has_scene
    assert not read_work(WORK).has_scene


def test_broken_python_is_a_project_too():
    assert code_of(write_python_work("print('")) is None
    assert code_of(write_python_work("\0")) is None


@pytest.mark.parametrize(
    "work",
    [
        None,
        [],
        {},
        {**WORK, "format": 2},
        {**WORK, "format": True},
        {**WORK, "workspace": "blocks"},
        {**WORK, "world": "stage"},
        {**WORK, "world": ["python"]},
        {**WORK, "workspace": {}},
        {**WORK, "files": None},
        {**WORK, "files": {"main.py": ""}},
        {**WORK, "files": ["main.py"]},
        {**WORK, "scene": []},
        {**WORK, "scene": None},
    ],
)
def test_what_is_no_work_is_refused(work: object):
    assert code_of(work) == "not_a_work"


@pytest.mark.parametrize(
    "files",
    [
        [],
        [file("other.py")],
        [file("other.py"), file("main.py")],
        [file("main.py"), file("main.py")],
        [file("main.py"), file("a.py"), file("a.py")],
        [file("main.py"), file("../a.py")],
        [file("main.py"), file("a/b.py")],
        [file("main.py"), file("a.pyc")],
        [file("main.py"), file("a.py\n")],
        [file("main.py"), file("1a.py")],
        [file("main.py"), file("a" * 41 + ".py")],
        [file("main.py"), file("ă.py")],
        [file("main.py", None)],
        [file("main.py", ["print()"])],
        [file("main.py", "\ud800")],
        [{"text": ""}],
        [{"name": "main.py"}],
    ],
)
def test_files_that_cannot_be_are_refused(files: list[Any]):
    assert code_of(with_files(*files)) == "bad_file"


def test_there_is_a_limit_to_files_and_to_their_text():
    files = [file("main.py"), *(file(f"f{number}.py") for number in range(MAX_FILES - 1))]
    assert code_of(with_files(*files)) is None
    assert code_of(with_files(*files, file("more.py"))) == "too_many_files"
    assert code_of(with_files(file("main.py", "ă" * (MAX_BYTES // 2)))) is None
    assert code_of(with_files(file("main.py", "ă" * (MAX_BYTES // 2)), file("a.py", "b"))) == "too_much_text"
    assert code_of(with_files(file("main.py", "a" * (MAX_BYTES + 1)))) == "too_much_text"


@pytest.mark.parametrize("scene", [{}, {"backdrops": []}, {**LOOP["stage"], "sprites": [{"id": "stage"}]}])
def test_a_scene_that_is_no_stage_is_refused(scene: object):
    assert code_of({**WORK, "scene": scene}) == "bad_field"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["name", "text", "files", "scene", "backdrops"]), inner, max_size=4)
        ),
    )
)
def test_whatever_stands_there_is_read_or_refused(value: Any):
    for work in (value, {**WORK, "files": value}, with_files(value), {**WORK, "scene": value}):
        code_of(work)
        try:
            read_any_work(work)
        except UnreadableWork:
            continue


def test_a_project_is_shown_as_it_is_written():
    project = read_any_work(WORK)
    assert show(project, untranslated, "en") == 'print("Bună!")'


def test_several_files_are_shown_with_their_names_and_without_signs_that_steer_a_terminal():
    project = read_work(with_files(file("main.py", "import a\r\n"), file("a.py", "x = 1\x1b[2J\t# da")))
    assert show(project, untranslated, "en") == "import a\n\n--- a.py ---\nx = 1[2J\t# da"


def look(work: Any) -> dict[str, Any]:
    return inspect_work(json.dumps(work).encode(), "en").as_json(untranslated, "en")


def test_a_saved_project_can_be_looked_into_without_its_activity():
    answer = look(WORK)
    assert (answer["kind"], answer["scripts"], answer["error"]) == ("python", 'print("Bună!")', None)
    assert answer["constructs"] == ["print", "text"]
    refused = look({**WORK, "files": []})
    assert (refused["kind"], refused["scripts"]) == ("python", None)
    assert refused["error"].startswith("A file of this project can't be read.")


def test_a_mistake_in_a_saved_project_is_explained_as_in_a_program_with_the_name_of_its_file():
    text = "x = 3\nif x = 3:\n    print(x)\n"
    answer = look(with_files(file("main.py", "import a\n"), file("a.py", text)))
    program = inspect_python(make_source(text), "en").as_json()
    assert answer["error"] == {**program["error"], "file": "a.py"}
    assert (answer["kind"], answer["scripts"], answer["constructs"]) == (
        "python",
        f"import a\n\n--- a.py ---\n{text}".strip(),
        [],
    )


def test_a_file_of_a_project_that_is_no_text_is_explained_too():
    assert look(with_files(file("main.py", "x = 1\0")))["error"]["kind"] == "file_null"


def test_a_saved_project_is_asked_about_its_main_file():
    answer = look(
        with_files(file("main.py", "def f():\n    print(1)\nprint(2)\n"), file("a.py", "def g():\n    pass\n"))
    )
    assert [(each["id"], each["line"]) for each in answer["findings"]] == [("unused_function", 1)]
    assert answer["constructs"] == ["print", "number", "function"]
