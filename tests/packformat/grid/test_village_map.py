import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.grid.village_map import CELLS, MapProblem, read_map
from cluboteca.packformat.sentence import untranslated


def test_a_map_tells_start_goal_and_things():
    village = read_map("TTTT\n.a^G\nfa=l\n")
    assert (village.start, village.facing, village.goal) == ((2, 1), "north", (3, 1))
    assert village.things == {"apple": 2, "flower": 1, "letter": 1}


def test_a_map_may_have_no_goal():
    assert read_map("TTT\n.>=\nTTT").goal is None


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("", None),
        (">=\n==\n==", 0),
        (">==\n===", None),
        (">==\n" * 9, None),
        (">" + "=" * 10 + "\n" + ("=" * 11 + "\n") * 2, 0),
        (">==\n====\n===", 1),
        (">==\n=?=\n===", 1),
        (">==\n=<=\n===", 1),
        ("===\n===\n===", None),
        (">==\nG==\nG==", 2),
        (">==\n\n===", 1),
    ],
)
def test_a_map_that_is_none_is_told_with_its_row(text: str, row: int | None):
    with pytest.raises(MapProblem) as caught:
        read_map(text)
    assert caught.value.row == row
    assert caught.value.what.told(untranslated).endswith(".")


@given(st.text(st.sampled_from(sorted(CELLS) + ["\n", "x"]), max_size=90))
def test_any_text_is_read_or_refused_and_nothing_else_happens(text: str):
    try:
        village = read_map(text)
    except MapProblem:
        return
    x, y = village.start
    assert village.rows[y][x] in "><^v"
