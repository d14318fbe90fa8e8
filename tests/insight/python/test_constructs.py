import re

import pytest

from cluboteca.insight.python.constructs import LEVELS
from cluboteca.insight.python.inspect import list_constructs_of
from cluboteca.insight.python.source import make_source
from tests.architecture.repository import ROOT


@pytest.mark.parametrize(
    ("program", "constructs"),
    [
        ("print('a')", ["output", "strings"]),
        ("x = int(input())", ["input", "variables"]),
        ("if x > 3 and y:\n    pass\nelse:\n    pass", ["numbers", "condition", "elif_else", "comparison", "logic"]),
        (
            "for i in range(3):\n    while i:\n        pass",
            ["numbers", "for_loop", "while_loop", "range", "nested_loop"],
        ),
        ("def f(a):\n    return f(a)", ["functions", "parameters", "return", "recursion"]),
        ("a = [1]\na[0].x()", ["variables", "numbers", "lists", "indexing", "methods"]),
        (
            "a = {1: 2}\nb = {1}\nc = (1, 2)\nd = c[1:]",
            ["variables", "numbers", "dictionaries", "tuples", "sets", "slices"],
        ),
        ("x = [y for y in z]", ["variables", "comprehension"]),
        ("f'{x}'", ["f_strings"]),
        ("try:\n    pass\nexcept ValueError:\n    pass", ["try_except"]),
        ("import random, turtle\nfrom stage import me", ["modules", "random", "turtle", "stage"]),
        ("@f\nclass A:\n    pass", ["classes", "decorators"]),
        ("def f():\n    yield 1", ["numbers", "functions", "generators"]),
        ("f = lambda: open('a')", ["variables", "strings", "lambdas", "files"]),
        ("if x = 3:", []),
    ],
)
def test_a_program_is_told_by_what_it_uses_in_the_order_of_the_course(program: str, constructs: list[str]):
    assert list_constructs_of(make_source(program)) == constructs


def test_the_reference_describes_every_construct_and_no_other():
    page = (ROOT / "docs" / "reference" / "python-insight.md").read_text(encoding="utf-8")
    section = page.split("\n## Constructs")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (\d) \| `(\w+)` \|", section, re.MULTILINE)
    assert rows == [(f"{level}", each) for level, constructs in enumerate(LEVELS, 1) for each in constructs]
