import re

import pytest

from cluboteca.insight.python.inspect import inspect_python
from cluboteca.insight.python.level import LEVELS, NAMES
from cluboteca.insight.python.source import make_source
from cluboteca.packformat.python.construct import CONSTRUCTS
from tests.architecture.repository import ROOT


@pytest.mark.parametrize(
    ("program", "constructs"),
    [
        ("print('a')", ["print", "text"]),
        ("x = int(input())", ["input", "assignment", "number_from_text"]),
        ("if x > 3 and y:\n    pass\nelse:\n    pass", ["number", "if", "else", "comparison", "and_or_not"]),
        (
            "for i in range(3):\n    while i:\n        pass",
            ["number", "for_loop", "range", "while_loop", "nested_loop"],
        ),
        ("def f(a):\n    return f(a)", ["function", "own_call", "parameter", "return", "recursion"]),
        ("a = [1]\na[0].x()", ["assignment", "number", "list", "index", "method_call"]),
        ("a, b = b, a\n[c, d] = e", ["assignment", "tuple"]),
        ("x = set()", ["assignment", "set"]),
        ("import random, turtle\nfrom stage import me", ["import", "random", "turtle", "stage"]),
        ("@f\nclass A:\n    pass", ["class", "decorator"]),
        ("x = True", ["assignment"]),
        ("if x = 3:", []),
    ],
)
def test_a_program_is_told_by_what_it_uses_in_the_order_of_the_course(program: str, constructs: list[str]):
    assert list(inspect_python(make_source(program), "en").constructs) == constructs


def test_each_construct_has_one_level_and_a_name_of_its_own():
    assert sorted(construct for level in LEVELS for construct in level) == sorted(CONSTRUCTS)
    assert len(set(NAMES.values())) == len(CONSTRUCTS)


def test_the_reference_describes_every_construct_and_no_other():
    page = (ROOT / "docs" / "reference" / "python-insight.md").read_text(encoding="utf-8")
    section = page.split("\n## Constructs")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (\d) \| `(\w+)` \|", section, re.MULTILINE)
    assert rows == [(f"{level}", each) for level, constructs in enumerate(LEVELS, 1) for each in constructs]
