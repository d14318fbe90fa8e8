import sys
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.python.explain import explain_source
from tests.insight.python.broken_programs import BROKEN, BROKEN_BEFORE_3_12, Broken

KNOWN = BROKEN if sys.version_info >= (3, 12) else BROKEN + BROKEN_BEFORE_3_12


@pytest.mark.parametrize("broken", KNOWN, ids=lambda broken: f"{broken.kind}: {broken.program[:40]!r}")
def test_a_mistake_is_told_by_its_own_cause_and_on_its_line(broken: Broken):
    explanation = explain_source(broken.program, "ro")
    assert explanation is not None
    assert (explanation.kind, explanation.line) == (broken.kind, broken.line)


@pytest.mark.parametrize("broken", KNOWN, ids=lambda broken: f"{broken.kind}: {broken.program[:40]!r}")
def test_the_place_lies_within_its_line(broken: Broken):
    explanation = explain_source(broken.program, "en")
    assert explanation is not None
    line = broken.program.replace("\r\n", "\n").split("\n")[explanation.line - 1]
    assert 1 <= explanation.column < explanation.end_column <= len(line) + 2


def test_the_childs_own_words_stand_in_the_explanation():
    explanation = explain_source("varsta = 12\ndaca varsta > 10:\n    print('mare')\n", "ro")
    assert explanation is not None
    assert explanation.what == "Pe linia 2 ai scris „daca”."
    assert explanation.why == "Python cunoaște cuvântul „if”."
    assert (explanation.column, explanation.end_column) == (1, 5)


def test_a_bracket_is_shown_where_it_was_opened_and_not_where_python_noticed():
    program = "numere = [1, 2, 3\nfor numar in numere:\n    print(numar)\n"
    explanation = explain_source(program, "ro")
    assert explanation is not None
    assert (explanation.line, explanation.column) == (1, 10)


def test_columns_count_characters_also_after_letters_of_two_bytes():
    explanation = explain_source("ăîâșț = 'ăîâșț' 5\n", "ro")
    assert explanation is not None
    assert explanation.kind == "operator_missing"
    assert explanation.column == 9


@pytest.mark.parametrize(
    "program",
    [
        "",
        "\n\n",
        "# nimic\n",
        "print('Salut')\n",
        "for i in range(3):\n\tprint(i)\n",
        "vârstă = 3\nprint(vârstă)",
        "match = 3\n",
    ],
)
def test_a_right_program_has_no_error(program: str):
    assert explain_source(program, "ro") is None


def test_a_program_is_the_same_with_line_ends_of_windows_and_with_a_byte_order_mark():
    plain = explain_source("x = 1\nif x\n    y = 2\n", "ro")
    assert explain_source("\ufeffx = 1\r\nif x\r\n    y = 2\r\n", "ro") == plain


def test_two_mistakes_on_a_line_are_told_one_after_the_other():
    first = explain_source("x = 3\nif x = 3\n    print(x)\n", "ro")
    assert first is not None
    assert first.kind == "equals_in_condition"
    second = explain_source("x = 3\nif x == 3\n    print(x)\n", "ro")
    assert second is not None
    assert second.kind == "colon_missing"


def test_an_unknown_language_is_answered_in_english():
    explanation = explain_source("print 'a'\n", "../../xx")
    assert explanation is not None
    assert explanation.title == "The brackets are missing"


def test_warnings_of_the_childs_program_stay_inside():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert explain_source("x = '\\d'\nif x is 5:\n    pass\n5(3)\n", "ro") is None
    assert caught == []


PIECES = [*"abif x=:()[]{}'\"\\,.;\n\t0123„”+-*/#", "if ", "else:", "for ", " in ", "print", "daca ", "    "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_whatever_is_typed_has_an_answer(text: str):
    explanation = explain_source(text, "ro")
    assert explanation is None or explanation.title


@pytest.mark.parametrize(
    ("program", "next_try"),
    [
        ("2jucator = 5\n", "Scrie „jucator2” sau alt nume care începe cu o literă."),
        ("print'Salut')\n", "Scrie print('Salut')."),
        ("repetă de 10 ori:\n    print(1)\n", "Scrie for i in range(10):"),
        ("def f():\n print(1)\n  print(2)\n", "Lasă la începutul liniei 3 tot un spațiu."),
        ("Eu sunt Matei.\n", 'Ca să o afișezi, scrie print("Eu sunt Matei.").'),
    ],
)
def test_what_is_proposed_is_python(program: str, next_try: str):
    explanation = explain_source(program, "ro")
    assert explanation is not None
    assert explanation.next_try.startswith(next_try)


@pytest.mark.parametrize(
    ("spaces", "said"), [(1, "un spațiu"), (2, "2 spații"), (19, "19 spații"), (56, "56 de spații")]
)
def test_romanian_counts_in_three_forms(spaces: int, said: str):
    explanation = explain_source("x = 1\n" + " " * spaces + "y = 2\n", "ro")
    assert explanation is not None
    assert explanation.what == f"Linia 2 are {said} la început."


def test_a_full_stop_of_the_program_ends_the_sentence():
    explanation = explain_source("Eu sunt Matei.\n", "ro")
    assert explanation is not None
    assert explanation.what == "Linia 1 este: Eu sunt Matei."
