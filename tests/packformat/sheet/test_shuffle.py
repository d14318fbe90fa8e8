from hypothesis import given
from hypothesis import strategies as st

from cluboteca.packformat.sheet.quiz.shuffle import right_id, shuffle

names = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=2, max_size=10, unique=True)


@given(names, st.text(max_size=5))
def test_everything_is_there_in_another_order_than_the_right_one(right: list[str], seed: str):
    shuffled = shuffle(right, seed)
    assert sorted(shuffled) == sorted(right)
    assert shuffled != tuple(right)
    assert shuffle(right, seed) == shuffled


def test_questions_with_the_same_items_are_shuffled_by_themselves():
    items = ["one", "two", "three", "four", "five"]
    assert len({shuffle(items, f"question-{number}") for number in range(5)}) > 1


@given(names)
def test_right_halves_have_names_of_their_own(pairs: list[str]):
    ids = [right_id("question", pair) for pair in pairs]
    assert len(set(ids)) == len(pairs)
    assert not set(ids) & set(pairs)
    assert ids != [right_id("other", pair) for pair in pairs]
