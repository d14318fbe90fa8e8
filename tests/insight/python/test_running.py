import contextlib
import io
import re
import traceback
import warnings

import pytest

from cluboteca.insight.python.running.explain import explain_runtime
from tests.insight.python.failed_runs import FAILED, Failed


def run(failed: Failed) -> tuple[str, str, int]:
    """What Python says: type, message, line."""
    if failed.said is not None:
        return (*failed.said, failed.line)
    answers = iter(failed.answers)

    def ask(*prompt: str) -> str:
        if len(prompt) > 1:
            raise TypeError(f"input expected at most 1 argument, got {len(prompt)}")
        answer = next(answers, None)
        if answer is None:
            raise EOFError("EOF when reading a line")
        return answer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        code = compile(failed.program, "<program>", "exec")
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, {"__name__": "__main__", "input": ask})
    except Exception as error:  # noqa: BLE001 -- each kind of error is what this is about
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<program>"]
        return type(error).__name__, str(error), lines[-1] or 0
    raise AssertionError("the program didn't fail")


@pytest.mark.parametrize("failed", FAILED, ids=lambda failed: f"{failed.kind}: {failed.program[:40]!r}")
def test_an_error_of_a_run_is_told_by_its_cause(failed: Failed):
    for locale in ("ro", "en"):
        explanation = explain_runtime(failed.program, *run(failed), locale)
        assert (explanation.kind, explanation.line) == (failed.kind, failed.line)
        assert not re.search(r"\{[a-z_]+\}", str(explanation))


def test_an_error_of_the_text_is_explained_by_the_text():
    explanation = explain_runtime("print('a'\n", "SyntaxError", "'(' was never closed", 1, "ro")
    assert explanation.kind == "bracket_unclosed"


def test_a_line_outside_of_the_program_is_held_within_it():
    assert explain_runtime("print(1 / 0)", "ZeroDivisionError", "division by zero", 99, "ro").line == 1


def test_the_name_is_shown_where_it_stands():
    explanation = explain_runtime("scor = 5\nprint(score)\n", "NameError", "name 'score' is not defined", 2, "ro")
    assert (explanation.column, explanation.end_column) == (7, 12)
    assert explanation.next_try == "Scrie „scor” în locul lui „score”."


def test_old_words_of_python_are_known_too():
    program = "def f():\n    x = x + 1\nf()\n"
    said = "local variable 'x' referenced before assignment"
    assert explain_runtime(program, "UnboundLocalError", said, 2, "en").kind == "run_unbound"


@pytest.mark.parametrize(
    ("program", "said", "what"),
    [
        ("[].append(1, 2)\n", "list.append() takes exactly one argument (2 given)", "gets 2 values, but can take 1"),
        ("[].append(1, 2)\n", "append() takes exactly 2 arguments (3 given)", "gets 2 values, but can take 1"),
        (
            "class A:\n    def f(self): pass\nA().f(1)\n",
            "A.f() takes 1 positional argument but 2 were given",
            "gets 1 value, but can take 0",
        ),
        (
            "import math\nmath.sqrt(1, 2)\n",
            "sqrt() takes exactly 1 argument (2 given)",
            "gets 2 values, but can take 1",
        ),
    ],
)
def test_the_object_before_the_dot_is_not_counted(program: str, said: str, what: str):
    explanation = explain_runtime(program, "TypeError", said, program.count("\n"), "en")
    assert (explanation.kind, what in explanation.what) == ("run_type_extra", True)


def test_a_class_is_called_by_its_own_name():
    program = "class Caine:\n    def __init__(self, nume):\n        self.nume = nume\nCaine()\n"
    said = "Caine.__init__() missing 1 required positional argument: 'nume'"
    assert "the function “Caine” lacks 1 value: nume" in explain_runtime(program, "TypeError", said, 4, "en").what


@pytest.mark.parametrize(
    ("program", "type_name", "said", "next_try"),
    [
        ("a = [1]\na.lenght()\n", "AttributeError", "'list' object has no attribute 'lenght'", "Scrie len(a) "),
        ("a = {'Ana': 1}\na.Ana\n", "AttributeError", "'dict' object has no attribute 'Ana'", 'Scrie a["Ana"].'),
        ("ţara = 3\nprint(țara)\n", "NameError", "name 'țara' is not defined", "„ţara” de pe linia 1"),
        ("țara = 3\nprint(ţara)\n", "NameError", "name 'ţara' is not defined", "„ţara” de pe linia 2"),
        ("f()\ndef f():\n    pass\n", "NameError", "name 'f' is not defined", "toate liniile de sub ea"),
    ],
)
def test_what_to_write_is_said_with_the_words_of_the_program(program: str, type_name: str, said: str, next_try: str):
    line = 1 if program.startswith("f()") else 2
    assert next_try in explain_runtime(program, type_name, said, line, "ro").next_try


def test_a_comma_in_a_number_is_shown_where_it_stands():
    said = "can't multiply sequence by non-int of type 'float'"
    explanation = explain_runtime("pret = 3,50\nprint(pret * 1.5)\n", "TypeError", said, 2, "ro")
    assert (explanation.line, explanation.column, explanation.end_column) == (1, 8, 12)
    assert explanation.next_try == "Scrie 3.50 în locul lui 3,50."


def test_quotes_of_the_program_are_inner_quotes_within_those_of_the_text():
    explanation = explain_runtime("print('„Ana”' + 5)\n", "TypeError", "can only concatenate str", 1, "ro")
    assert "„print('«Ana»' + 5)”" in explanation.what
