"""Programs as children type them in. What stands in <name>.txt was printed by CPython; <name>.given.txt has their answers."""

import builtins
import io
from pathlib import Path

import pytest

from tests.python_library.fake_host import FakeHost
from tests.python_library.library_loading import Library

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))


def _answers(path: Path) -> list[str]:
    given = path.with_suffix(".given.txt")
    return given.read_text(encoding="utf-8").splitlines() if given.exists() else []


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_prints_what_it_prints_in_cpython(path: Path):
    library = Library(FakeHost(answers=_answers(path)))
    assert library.run(path.read_text(encoding="utf-8")) == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path", [path for path in PROGRAMS if "turtle" not in path.read_text(encoding="utf-8")], ids=lambda path: path.stem
)
def test_cpython_itself_prints_what_is_expected(path: Path):
    answers, printed = _answers(path), io.StringIO()

    def ask(prompt: str = "") -> str:
        printed.write(prompt)
        return answers.pop(0)

    def write(*values: object, sep: str = " ", end: str = "\n") -> None:
        print(*values, sep=sep, end=end, file=printed)

    names = {"__name__": "__main__", "__builtins__": {**vars(builtins), "input": ask, "print": write}}
    exec(compile(path.read_text(encoding="utf-8"), path.name, "exec"), names)
    assert printed.getvalue() == path.with_suffix(".txt").read_text(encoding="utf-8")


def _drawn(name: str) -> FakeHost:
    path = next(path for path in PROGRAMS if path.stem == name)
    library = Library(FakeHost(answers=_answers(path)))
    library.run(path.read_text(encoding="utf-8"))
    return library.host


@pytest.mark.parametrize(
    ("name", "lines", "fills", "others"),
    [
        ("spiral", 59, 0, []),
        ("flower", 8 * 2 * 5, 8, ["dot"]),
        ("house", 4 * 3 + 3, 4, ["text"]),
        ("snowflake", 3 * 4**3, 0, []),
        ("clock", 12 + 1, 0, []),
    ],
)
def test_a_drawing_has_the_lines_and_the_filled_shapes_of_its_program(name, lines, fills, others):
    kinds = _drawn(name).kinds()
    assert kinds.count("line") == lines
    assert kinds.count("fill") == fills
    assert [kind for kind in kinds if kind not in ("line", "fill")] == others


def test_the_race_asks_its_question_in_a_box_and_shows_four_turtles():
    host = _drawn("turtle_race")
    assert host.asked == [("Cine câștigă?", "Pariu", "text")]
    assert [state["shape"] for state in host.turtles.values()] == ["turtle"] * 4
    assert host.seen == {"world": [-250, -200, 250, 200], "title": "Cursa țestoaselor"}
