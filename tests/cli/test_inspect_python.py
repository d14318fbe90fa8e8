import gettext
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from cluboteca.cli import node_checks
from cluboteca.cli.inspect import PACKAGE_DIR
from cluboteca.cli.main import main
from cluboteca.insight.run import RunAnswer, RunQuestion
from cluboteca.packformat.python.work import write_python_work
from tests.small_pack import SmallPack, small_pack
from tests.small_python import add_python

__all__ = ["small_pack"]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "joc.py"
    file.write_text("nume = input('Nume? ')\nfor i in range(3):\n    print(f'Salut, {nume}!')\n", encoding="utf-8")
    return file


def look(capsys: pytest.CaptureFixture[str], file: Path, *words: str) -> dict[str, object]:
    assert main(["inspect", str(file), "--json", *words]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def test_a_program_is_told_by_what_it_uses(program: Path, capsys):
    assert look(capsys, program) == {
        "kind": "python",
        "constructs": ["print", "input", "assignment", "text", "number", "for_loop", "range", "f_string"],
        "error": None,
        "findings": [],
    }


def test_a_mistake_is_explained_in_the_language_asked_and_is_no_failure(program: Path, capsys):
    program.write_text("x = 3\ndacă x > 2:\n    print(x)\n", encoding="utf-8")
    error = look(capsys, program, "--locale", "ro")["error"]
    assert error == {
        "kind": "keyword_romanian",
        "title": "Un cuvânt în română",
        "line": 2,
        "column": 1,
        "end_column": 5,
        "what": "Pe linia 2 ai scris „dacă”.",
        "why": "Python cunoaște cuvântul „if”.",
        "try": "Scrie „if” în locul lui „dacă”.",
    }
    english = look(capsys, program, "--locale", "en")["error"]
    assert isinstance(english, dict)
    assert english["title"] == "A Romanian word"


def test_for_people_the_place_is_marked(program: Path, capsys):
    program.write_text("x = 3\nif x = 3:\n    print(x)\n", encoding="utf-8")
    assert main(["inspect", str(program), "--locale", "en"]) == 0
    out = capsys.readouterr().out
    assert "   2 | if x = 3:\n     |      ^\n" in out
    assert "→ Write x == 3." in out


@pytest.mark.parametrize("locale", ["en", "ro"])
def test_for_people_constructs_are_named_in_their_language(program: Path, capsys, locale: str):
    catalogue = gettext.translation("django", PACKAGE_DIR / "locale", languages=[locale], fallback=True)
    assert main(["inspect", str(program), "--locale", locale]) == 0
    names = capsys.readouterr().out.splitlines()[0].split(", ")
    assert names[:2] == [catalogue.gettext("output"), catalogue.gettext("questions")]


def test_for_people_findings_are_questions(program: Path, capsys):
    program.write_text("def f():\n    print('a')\nprint('b')\n", encoding="utf-8")
    assert main(["inspect", str(program), "--locale", "en"]) == 0
    assert "→ The function “f” on line 1 is never called. When should it work?" in capsys.readouterr().out


def test_a_mistake_in_a_saved_project_is_explained_as_in_a_program(program: Path, tmp_path: Path, capsys):
    text = "x = 3\nif x = 3:\n    print(x)\n"
    program.write_text(text, encoding="utf-8")
    project = tmp_path / "project.json"
    project.write_text(json.dumps(write_python_work(text)), encoding="utf-8")
    error = look(capsys, program, "--locale", "en")["error"]
    saved = look(capsys, project, "--locale", "en")
    assert isinstance(error, dict)
    assert saved == {
        "kind": "python",
        "scripts": text.strip(),
        "constructs": [],
        "error": {**error, "file": "main.py"},
        "findings": [],
    }
    assert main(["inspect", str(project), "--locale", "en"]) == 0
    out = capsys.readouterr().out
    assert "(main.py)\n" in out
    assert "   2 | if x = 3:\n     |      ^\n" in out


def passing(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
    """As if every run check had passed."""
    return {
        each.id: RunAnswer({check["id"]: True for check in each.activity["checks"]}, {"world": "python"}, None)
        for each in questions
    }


def test_a_program_is_judged_by_an_activity(
    program: Path, small_pack: SmallPack, capsys, monkeypatch: pytest.MonkeyPatch
):
    add_python(small_pack)
    monkeypatch.setattr(node_checks, "run_checks", passing)
    answer = look(capsys, program, "--activity", f"{small_pack.folder}/greeting", "--locale", "en")
    assert answer["checks"] == [
        {"id": "greets", "passed": True, "message": "It greets."},
        {"id": "asks", "passed": True, "message": "It asks."},
        {"id": "named", "passed": True, "message": "It prints."},
    ]
    assert answer["findings"] == []
    assert answer["constructs"]


def test_a_program_is_run_by_the_checks_of_an_activity(program: Path, small_pack: SmallPack, capsys):
    add_python(small_pack)
    program.write_text("print('Hello Ana')\n", encoding="utf-8")
    answer = look(capsys, program, "--activity", f"{small_pack.folder}/greeting", "--locale", "en")
    checks = answer["checks"]
    assert isinstance(checks, list)
    assert [(check["id"], check["passed"]) for check in checks] == [("greets", True), ("asks", False), ("named", True)]
    assert answer["findings"] == [{"id": "no_question", "message": "Let it ask."}]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x = 1\0", b"x = 1\n" * 40_000])
def test_what_is_no_readable_text_is_exit_1_with_a_sentence(program: Path, content: bytes, capsys):
    program.write_bytes(content)
    assert main(["inspect", str(program), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["kind"] == "python"
    assert isinstance(answer["error"], str)
    assert main(["inspect", str(program)]) == 1
    assert capsys.readouterr().err


def test_a_look_at_a_program_imports_neither_django_nor_pydantic(program: Path):
    code = (
        "import sys; from cluboteca.cli.main import main; "
        f"main(['inspect', {str(program)!r}, '--json']); "
        "print([name for name in ('django', 'pydantic', 'yaml', 'markdown_it') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
