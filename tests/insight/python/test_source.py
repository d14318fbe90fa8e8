import pytest

from bench.errors.hostile import HOSTILE
from cluboteca.insight.python.explain import explain_source
from cluboteca.insight.python.inspect import inspect_python
from cluboteca.insight.python.source import UnreadableSource, make_source, read_source


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xff\xfex", "file_not_text"),
        (b"\x80", "file_not_text"),
        (b"\xed\xa0\x80", "file_not_text"),
        (b"x = 1\0", "file_null"),
        (b"#" * 200_001, "file_too_large"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(content: bytes, kind: str):
    with pytest.raises(UnreadableSource) as refused:
        read_source(content)
    assert refused.value.kind == kind


def test_half_of_a_surrogate_pair_is_no_text():
    with pytest.raises(UnreadableSource):
        make_source("x = '\udc00'")


def test_a_byte_order_mark_and_line_ends_of_windows_are_read():
    assert read_source(b"\xef\xbb\xbfx = 1\r\ny = 2\r").lines == ["x = 1", "y = 2", ""]


@pytest.mark.parametrize("program", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_program_is_answered_with_a_sentence(program: str):
    explanation = explain_source(program, "ro")
    assert explanation is None or (explanation.what and explanation.line >= 1)
    inspection = inspect_python(make_source(program), "ro")
    assert len(inspection.findings) <= 3
