import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.code_text import mark_python

SPAN = re.compile(r'<span class="code-(\w+)">(.*?)</span>', re.DOTALL)


def list_marked(code: str) -> list[tuple[str, str]]:
    return [(kind, unescape(piece)) for kind, piece in SPAN.findall(mark_python(code))]


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("for i in range(10):", [("keyword", "for"), ("keyword", "in"), ("number", "10")]),
        ('print("Bună, # nu") # da', [("text", '"Bună, # nu"'), ("comment", "# da")]),
        ("x1 = 3.5 + a.b2", [("number", "3.5")]),
        ("f'{nume} \\' ok'", [("text", "f'{nume} \\' ok'")]),
        ('"""un\ndoi"""', [("text", '"""un\ndoi"""')]),
        ('print("never closed)\nprint(1)', [("text", '"never closed)'), ("number", "1")]),
        ("fortune = iffy", []),
        ("ștampilă = True", [("keyword", "True")]),
    ],
)
def test_pieces_of_a_program_are_marked(code: str, marked: list[tuple[str, str]]):
    assert list_marked(code) == marked


@given(st.text(alphabet="\"'#\\\nab1<&> for"))
def test_whatever_is_written_stays_and_is_escaped(code: str):
    html = mark_python(code)
    assert unescape(re.sub(r"</?span[^>]*>", "", html)) == code
    assert set(re.findall(r"<(/?\w*)", html)) <= {"span", "/span"}
