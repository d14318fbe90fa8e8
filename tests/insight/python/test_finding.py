import re

import pytest

from cluboteca.insight.python.finding.find import MOST, read_questions
from cluboteca.insight.python.inspect import inspect_python
from cluboteca.insight.python.source import make_source
from tests.architecture.repository import ROOT

ASKED = [
    ("recursion_without_end", 2, "def f(n):\n    f(n - 1)\nf(3)\n"),
    ("endless", 1, "while True:\n    print('a')\n"),
    ("input_compared", 2, "x = input()\nif x == 5:\n    print('a')\n"),
    ("input_compared", 1, "if input() > 5:\n    print('a')\n"),
    ("input_added", 3, "a = input()\nb = input()\nprint(a + b)\n"),
    ("input_calculated", 2, "a = input()\nprint(a - 1)\n"),
    ("or_slip", 2, "x = 3\nif x == 1 or 2:\n    print(x)\n"),
    ("not_called", 3, "def f():\n    print('a')\nf\nf()\n"),
    ("not_called", 1, "print\n"),
    ("decimal_comma", 1, "pret = 3,5\nprint(pret)\n"),
    ("decimal_comma", 1, "print(round(3,75 * 2, 1))\n"),
    ("comparison_alone", 2, "x = 3\nx == 5\nprint(x)\n"),
    ("result_thrown_away", 2, "x = [2, 1]\nsorted(x)\nprint(x)\n"),
    ("result_thrown_away", 2, "x = 'a'\nx.upper()\nprint(x)\n"),
    ("unreachable", 3, "def f():\n    return 1\n    print('a')\nprint(f())\n"),
    ("loop_variable_changed", 2, "for i in range(3):\n    i += 1\n    print(i)\n"),
    ("hides_builtin", 1, "list = [1]\nprint(list)\n"),
    ("loop_once", 3, "def f(x):\n    for i in x:\n        return i\nprint(f([1]))\n"),
    ("repeated", 1, "print('a')\nprint('a')\nprint('a')\nprint('a')\n"),
    ("repeated", 3, "from turtle import *\nspeed(1)\n" + "forward(100)\nright(90)\n" * 4),
    ("unused_function", 1, "def f():\n    print('a')\nprint('b')\n"),
    ("unused_variable", 1, "x = 3\nprint('a')\n"),
    ("range_len", 2, "x = [1, 2]\nfor i in range(len(x)):\n    print(x[i])\n"),
    ("compared_with_true", 2, "gata = bool(1)\nif gata == True:\n    print('a')\n"),
]

GOOD = [
    "while True:\n    x = input()\n    if x == 'gata':\n        break\n    print(x)\n",
    "while True:\n    raspuns = input()\n    print(raspuns)\n",
    "def f(n):\n    if n == 0:\n        return 1\n    return n * f(n - 1)\nprint(f(3))\n",
    "x = int(input())\nif x == 5:\n    print(x + 1)\n",
    "nume = input()\nprint('Salut ' + nume)\nprint(nume * 3)\n",
    "punct = (3, 5)\nalt = 3, 5\nprint(punct, alt)\n",
    "x = [2, 1]\nx.sort()\nx.append(3)\nprint(x)\n",
    "def f(a):\n    return a\n",
    "for _ in range(3):\n    print('a')\n",
    "x = [1, 2]\nfor i in range(len(x)):\n    x[i] = x[i] + 1\nprint(x)\n",
    "print('a')\nprint('b')\nprint('c')\nprint('d')\n",
    "if x == 1 or x == 2:\n    print('a')\n",
    "class A:\n    culoare = 'rosu'\n    def latra(self):\n        print('ham')\nA().latra()\n",
    "import turtle\nt = turtle.Turtle()\nfor i in range(4):\n    t.forward(100)\n    t.right(90)\nturtle.done()\n",
]


@pytest.mark.parametrize(("finding", "line", "program"), ASKED)
def test_what_may_not_be_meant_is_asked_about(finding: str, line: int, program: str):
    findings = inspect_python(make_source(program), "ro").findings
    assert (finding, line) in {(each.id, each.line) for each in findings}


@pytest.mark.parametrize("program", GOOD)
def test_nothing_is_asked_about_a_good_program(program: str):
    assert inspect_python(make_source(program), "ro").findings == []


def test_every_question_is_asked_of_some_program():
    assert {finding for finding, _line, _program in ASKED} == set(read_questions("ro"))


def test_no_more_than_a_few_are_asked_and_each_once():
    program = "list = 3\nx = 3,5\nx == 3\nsorted([1])\nprint\nprint\nwhile True:\n    pass\n"
    findings = inspect_python(make_source(program), "en").findings
    assert [each.id for each in findings] == ["endless", "not_called", "decimal_comma"]
    assert len(findings) == MOST
    assert findings[1].count == 2


def test_the_reference_describes_every_finding_and_no_other():
    page = (ROOT / "docs" / "reference" / "python-insight.md").read_text(encoding="utf-8")
    section = page.split("\n## Findings")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(read_questions("en"))
