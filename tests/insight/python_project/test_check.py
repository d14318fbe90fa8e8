"""Reading rules of Python, on programs that children write."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.python.construct import Constructs
from cluboteca.insight.python_project.check import Reading, count_lines, count_longest_row
from cluboteca.insight.python_project.project import PythonFile, PythonProject
from cluboteca.insight.python_project.syntax import parse_project
from cluboteca.packformat.python.check import PythonReadCheck
from cluboteca.packformat.python.construct import CONSTRUCTS
from cluboteca.packformat.validation import validate

GAME = """\
import random

secret = random.randint(1, 20)
guess = 0
while guess != secret:
    guess = int(input("Guess: "))
    if guess < secret:
        print("Higher!")
    elif guess > secret:
        print("Lower!")
    else:
        print(f"{guess}: yes!")
"""
SQUARE = "import turtle\n" + "turtle.forward(100)\nturtle.left(90)\n" * 4


def project(*texts: str) -> PythonProject:
    names = ["main.py", *(f"f{number}.py" for number in range(1, len(texts)))]
    return PythonProject(tuple(PythonFile(name, text) for name, text in zip(names, texts, strict=True)))


def passes(rule: dict[str, Any], *texts: str, names: dict[str, str] | None = None) -> bool:
    read = validate(PythonReadCheck, rule)
    assert isinstance(read, PythonReadCheck), read
    return Reading(project(*texts), names or {}).passes(read)


def count(text: str) -> dict[str, int]:
    files = parse_project(project(text))
    assert files is not None
    return {str(name): number for name, number in Constructs(file.tree for file in files).counts().items()}


def test_constructs_of_a_game_are_counted():
    assert count(GAME) == {
        "import": 1,
        "random": 1,
        "assignment": 3,
        "method_call": 1,
        "while_loop": 1,
        "comparison": 3,
        "number_from_text": 1,
        "input": 1,
        "text": 4,
        "if": 1,
        "elif": 1,
        "else": 1,
        "print": 3,
        "f_string": 1,
        "number": 3,
    }


@pytest.mark.parametrize(
    ("text", "construct"),
    [
        ("print()", "print"),
        ("input()", "input"),
        ("x: int = 1", "assignment"),
        ("x += 1", "change"),
        ("x = 3", "number"),
        ("x = 3 * 4", "arithmetic"),
        ("x = 3 in [1]", "comparison"),
        ("x = not 1", "and_or_not"),
        ("x = 1 and 2", "and_or_not"),
        ("x = 'a'", "text"),
        ("x = f'{1}'", "f_string"),
        ("x = float('1')", "number_from_text"),
        ("x = str(1)", "text_from_number"),
        ("if 1: pass", "if"),
        ("if 1: pass\nelif 2: pass", "elif"),
        ("if 1: pass\nelse: pass", "else"),
        ("for x in y: pass", "for_loop"),
        ("while 1: pass", "while_loop"),
        ("while 1:\n  for x in y: pass", "nested_loop"),
        ("range(3)", "range"),
        ("while 1: break", "break"),
        ("while 1: continue", "continue"),
        ("def f(): pass", "function"),
        ("def f(a): pass", "parameter"),
        ("def f(): return", "return"),
        ("def f(): pass\nf()", "own_call"),
        ("def f(): f()", "recursion"),
        ("def f():\n  global x", "global"),
        ("[1]", "list"),
        ("(1, 2)", "tuple"),
        ("{1: 2}", "dict"),
        ("{1}", "set"),
        ("a[0]", "index"),
        ("a[1:]", "slice"),
        ("[x for x in y]", "comprehension"),
        ("a.b()", "method_call"),
        ("import os", "import"),
        ("from random import randint", "random"),
        ("from turtle import *", "turtle"),
        ("import stage", "stage"),
        ("class A: pass", "class"),
        ("@a\ndef f(): pass", "decorator"),
        ("try: pass\nexcept: pass", "try"),
        ("raise A", "raise"),
        ("with a: pass", "with"),
        ("lambda: 1", "lambda"),
        ("def f(): yield 1", "generator"),
    ],
)
def test_each_construct_is_found(text: str, construct: str):
    assert construct in count(text)


def test_no_construct_was_forgotten():
    marks: Any = test_each_construct_is_found.pytestmark
    assert {construct for _text, construct in marks[0].args[1]} == set(CONSTRUCTS)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("if 1:\n    pass\nelse:\n    if 2:\n        pass\n", {"if": 2, "else": 1}),
        ("if 1: pass\nelif 2: pass\nelif 3: pass\nelse: pass", {"if": 1, "elif": 2, "else": 1}),
    ],
)
def test_elif_is_told_from_an_if_inside_else(text: str, counts: dict[str, int]):
    found = count(text)
    assert {name: found.get(name, 0) for name in ("if", "elif", "else") if found.get(name)} == counts


def test_every_loop_that_is_inside_another_counts():
    text = "for a in b:\n    for c in d:\n        while e: pass\n    while f: pass\nwhile g: pass\n"
    assert count(text)["nested_loop"] == 3


@pytest.mark.parametrize(
    ("rule", "holds"),
    [
        ({"uses": {"construct": "while_loop", "at_least": 1}}, True),
        ({"uses": {"construct": "for_loop", "at_least": 1}}, False),
        ({"uses": {"construct": "print", "at_most": 2}}, False),
        ({"calls": {"name": "print"}}, True),
        ({"calls": {"name": "randint", "at_least": 1}}, True),
        ({"calls": {"name": "left", "at_most": 0}}, True),
        ({"nested": {"outer": "while_loop", "inner": "input"}}, True),
        ({"nested": {"outer": "else", "inner": "print"}}, True),
        ({"nested": {"outer": "if", "inner": "print"}}, True),
        ({"nested": {"outer": "else", "inner": "input"}}, False),
        ({"nested": {"outer": "while_loop", "inner": "random"}}, False),
        ({"at_most_lines": {"count": 11}}, True),
        ({"at_most_lines": {"count": 10}}, False),
        ({"at_most_in_a_row": {"count": 1}}, True),
        ({"defines": {"function": "any"}}, False),
    ],
)
def test_rules_are_judged_by_reading(rule: dict[str, Any], holds: bool):
    assert passes(rule, GAME) is holds


@pytest.mark.parametrize(
    ("rule", "holds"),
    [
        ({"function": "pret"}, True),
        ({"function": "any", "parameters": 2}, True),
        ({"function": "pret", "parameters": 2}, False),
        ({"function": "{price}", "parameters": 1}, True),
        ({"function": "dublu"}, False),
    ],
)
def test_functions_are_found_by_name_and_by_what_they_take(rule: dict[str, Any], holds: bool):
    text = "def pret(bilete):\n    return 1\n\ndef suma(a, *, b=2):\n    return a\n"
    assert passes({"defines": rule}, text, names={"price": "pret"}) is holds


def test_what_is_called_may_have_a_name_of_the_language():
    assert passes({"calls": {"name": "{price}"}}, "pret(3)", names={"price": "pret"})
    assert not passes({"calls": {"name": "{price}"}}, "pret(3)", names={"price": "price"})


def test_all_programs_of_a_project_are_read():
    assert passes({"defines": {"function": "salut"}}, "from f1 import salut", "def salut(): pass")


def test_what_stands_below_else_is_not_inside_if():
    text = "if a:\n    x = 1\nelse:\n    print(x)\n"
    assert not passes({"nested": {"outer": "if", "inner": "print"}}, text)


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("", 0),
        ("x = 1", 1),
        ("x = 1\nx = 2", 1),
        ("print( 1 )\nprint(1)\nprint(1)", 3),
        ("a(); a(); b()", 2),
        (SQUARE, 4),
        ("for i in a:\n    left(1)\n    left(1)\nright(1)", 2),
        ("if a:\n    pass\nelse:\n    b()\n    b()\n    b()", 3),
        ("ș('ă')\nș('ă')", 2),
    ],
)
def test_what_is_repeated_by_hand_is_counted(text: str, longest: int):
    files = parse_project(project(text))
    assert files is not None
    assert count_longest_row(files) == longest


def test_lines_are_counted_without_empty_ones_and_comments():
    files = parse_project(project("# a\n\nx = 1  # b\n   # c\ny = 2\n"))
    assert files is not None
    assert count_lines(files) == 2


@pytest.mark.parametrize("text", ["print(", "if a:\nb", "\0", "x = " + "(" * 80 + ")" * 80])
@pytest.mark.parametrize(
    "rule",
    [
        {"uses": {"construct": "for_loop", "at_most": 0}},
        {"at_most_lines": {"count": 9}},
        {"calls": {"name": "a", "at_most": 0}},
    ],
)
def test_of_what_is_not_right_python_nothing_holds(rule: dict[str, Any], text: str):
    assert not passes(rule, "x = 1", text)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("print(I am Ana.)", True),
        ('print("I am Ana.)', False),
        ('print("I am Ana."', False),
        ('print("I am Ana.")', False),
    ],
)
def test_of_what_is_not_right_python_the_mistake_is_known(text: str, holds: bool):
    assert passes({"mistake": "text_without_quotes"}, 'print("hello")', text) is holds


HOSTILE = {
    "a deep sum": "x = " + "+".join("1" * 2_400) + "\n",
    "many deep sums": ("x = " + "+".join("1" * 2_400) + "\n") * 4,
    "many lines": "a = b\n" * 30_000,
    "many branches": "if a: pass\n" * 6_000,
    "deep brackets": "x = " + "[" * 150 + "]" * 150,
    "deep blocks": "".join(f"{' ' * depth}if a:\n" for depth in range(90)) + " " * 90 + "b",
    "a long word": "a" * 190_000,
    "functions in functions": "".join(f"{' ' * depth}def f():\n" for depth in range(50)) + " " * 50 + "f()",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_program_is_read_in_no_time(text: str):
    begun = time.perf_counter()
    for rule in (
        {"nested": {"outer": "arithmetic", "inner": "print"}},
        {"at_most_in_a_row": {"count": 3}},
        {"uses": {"construct": "recursion", "at_least": 1}},
    ):
        passes(rule, text)
    assert time.perf_counter() - begun < 15


@given(st.text(alphabet="ifelsdrn()[]:= \n\t\"'#0", max_size=60))
def test_any_text_is_read(text: str):
    passes({"at_most_in_a_row": {"count": 3}}, text)
    passes({"nested": {"outer": "if", "inner": "else"}}, text)
